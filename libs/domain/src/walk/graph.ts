/** One way from a place to another; `by` is what is chosen or tapped to take it. */
export interface Way { by: string; to: string }
type WaysFrom = (place: string) => readonly Way[];

/** All places that can be reached from `start`, `start` included. */
export function reachableFrom(start: string, waysFrom: WaysFrom): Set<string> {
  const reached = new Set([start]);
  // A set grows while it is walked, so this visits what it finds.
  for (const place of reached) for (const { to } of waysFrom(place)) reached.add(to);
  return reached;
}

/** Whether somebody who starts at `start` can come to the same place twice. */
export function hasRing(start: string, waysFrom: WaysFrom): boolean {
  const state = new Map<string, 'open' | 'done'>();
  const visit = (place: string): boolean => {
    if (state.has(place)) return state.get(place) === 'open';
    state.set(place, 'open');
    const found = waysFrom(place).some(({ to }) => visit(to));
    state.set(place, 'done');
    return found;
  };
  return visit(start);
}

/** The fewest ways from `start` to a place for which `isEnd` holds, the first of equals; undefined where there is none. */
export function shortestWay(start: string, waysFrom: WaysFrom, isEnd: (place: string) => boolean): Way[] | undefined {
  const taken = new Map<string, Way[]>([[start, []]]);
  for (const [place, ways] of taken) {
    if (isEnd(place)) return ways;
    for (const way of waysFrom(place)) if (!taken.has(way.to)) taken.set(way.to, [...ways, way]);
  }
  return undefined;
}
