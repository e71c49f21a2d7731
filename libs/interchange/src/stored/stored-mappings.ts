import { hotspotMapping } from './hotspot.ts';
import { matchingMapping } from './matching.ts';
import { multipleChoiceMapping } from './multiple-choice.ts';
import { orderingMapping } from './ordering.ts';
import { singleChoiceMapping } from './single-choice.ts';
import type { AnyStoredMapping } from './stored-mapping.ts';
import { anyMapping } from './stored-mapping.ts';
import { trueFalseMapping } from './true-false.ts';

/** Every stored type that can travel, the narrower before the wider. A new one is a file beside these and one line here. */
export const storedMappings: readonly AnyStoredMapping[] = [
  anyMapping(singleChoiceMapping),
  anyMapping(multipleChoiceMapping),
  anyMapping(trueFalseMapping),
  anyMapping(orderingMapping),
  anyMapping(matchingMapping),
  anyMapping(hotspotMapping),
];

export const mappingOf = (type: string): AnyStoredMapping | undefined => storedMappings.find((mapping) => mapping.type === type);
