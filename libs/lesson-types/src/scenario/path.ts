import { placeInStory } from '@hocso/domain/walk/story';
import type { StoryPlace } from '@hocso/domain/walk/story';
import type { ScenarioBody } from './rules.ts';

type Node = ScenarioBody['nodes'][number];
type End = ScenarioBody['ends'][number];

/** Where a learner stands in a story: what was passed, and the node or the end that is reached. */
export type ScenarioPlace = StoryPlace<Node> & { end: End | undefined };

/** Follows the choices (their ids, in order) from the start; a choice that the story does not know ends the walk there. */
export function placeOf(body: ScenarioBody, choices: readonly string[]): ScenarioPlace {
  const place = placeInStory(body, choices);
  return { ...place, end: body.ends.find((end) => end.id === place.at) };
}
