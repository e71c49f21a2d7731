/** A situation of a story with its choices. A choice without `to`, or to a place that is no situation, ends the story. */
export interface StoryNode { id: string; choices: readonly { id: string; to?: string | undefined }[] }

/** Where somebody stands in a story: what was passed, and the situation that waits for a choice; none at an end. */
export interface StoryPlace<Node extends StoryNode> {
  passed: readonly { node: Node; choice: Node['choices'][number] }[];
  node: Node | undefined;
  /** Id of the place that is reached, be it a situation or an end; undefined where the story does not name its ends. */
  at: string | undefined;
}

/** Follows the choices (their ids, in order) from the start; a choice that the story does not know ends the walk there. */
export function placeInStory<Node extends StoryNode>(story: { start: string; nodes: readonly Node[] }, choices: readonly string[]): StoryPlace<Node> {
  const nodeAt = (id: string | undefined): Node | undefined => story.nodes.find((node) => node.id === id);
  const passed: { node: Node; choice: Node['choices'][number] }[] = [];
  let at: string | undefined = story.start;
  for (const id of choices) {
    const node = nodeAt(at);
    const choice = node?.choices.find((other) => other.id === id);
    if (!node || !choice) break;
    passed.push({ node, choice });
    at = choice.to;
  }
  return { passed, node: nodeAt(at), at };
}
