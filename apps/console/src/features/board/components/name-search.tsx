import { useWords } from '@hocso/ui/i18n';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { boardWords } from '../words.ts';

/** Looks for a name, with or without its marks. */
export function NameSearch({ search, onSearch }: { search: string; onSearch: (search: string) => void }) {
  const say = useWords(boardWords);
  const [text, setText] = useState(search);
  return (
    <form
      role="search" className="hs-days"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(text.trim());
      }}
    >
      <TextInput type="search" label={say('people.search')} description={say('people.searchHint')} value={text} maxLength={80} onChange={(event) => setText(event.target.value)} />
      <Button type="submit" variant="default">{say('people.searchSubmit')}</Button>
    </form>
  );
}
