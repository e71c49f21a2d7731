import type { ScenarioBody } from './rules.ts';

type Node = ScenarioBody['nodes'][number];
type Choice = Node['choices'][number];
type End = ScenarioBody['ends'][number];

/** Where a learner stands in a story: what was passed, and the node or the end that is reached. */
export interface ScenarioPlace {
  passed: readonly { node: Node; choice: Choice }[];
  node?: Node | undefined;
  end?: End | undefined;
}

/** Follows the choices (their ids, in order) from the start; a choice that the story does not know ends the walk there. */
export function placeOf(body: ScenarioBody, choices: readonly string[]): ScenarioPlace {
  const passed: { node: Node; choice: Choice }[] = [];
  let at = body.start;
  for (const id of choices) {
    const node = body.nodes.find((other) => other.id === at);
    const choice = node?.choices.find((other) => other.id === id);
    if (!node || !choice) break;
    passed.push({ node, choice });
    at = choice.to;
  }
  return { passed, node: body.nodes.find((node) => node.id === at), end: body.ends.find((end) => end.id === at) };
}
