import { z } from 'zod';

/** Query fields of every paged list. The cursor comes from the previous page; a made-up one is refused. */
export const pageQueryFields = {
  cursor: z.string().max(400).optional().describe('`next` of the previous page'),
  limit: z.coerce.number().int().min(1).max(200).default(50).describe('Rows a page'),
};

/** One page of a list: its rows, how many there are in all, and the cursor of the next page or null. */
export const pageOf = <Item extends z.ZodType>(item: Item) => z.object({
  items: z.array(item).describe('Rows of this page'),
  total: z.int().min(0).describe('Rows of the whole list under the same filter'),
  next: z.string().nullable().describe('Cursor of the next page; null on the last'),
});
/** Query field of every route whose reply holds content: which language to answer in. */
export const languageField = { lang: z.enum(['vi', 'en']).default('vi').describe('Language of content in the reply') };
