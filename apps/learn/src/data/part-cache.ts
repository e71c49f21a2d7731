/** Pieces of the app that arrive in chunks of their own, by name: fetched once, at hand at once from then on. */
export interface PartCache<Name extends string, Part> {
  /** The part when its code is at hand, else undefined. */
  peek: (name: Name) => Part | undefined;
  /** Fetches a part. The same promise as long as it runs or succeeded; after a failure the next call tries again. */
  load: (name: Name) => Promise<void>;
}

export function partCache<Name extends string, Part>(fetchPart: (name: Name) => Promise<Part>): PartCache<Name, Part> {
  const loaded = new Map<Name, Part>();
  const loading = new Map<Name, Promise<void>>();
  return {
    peek: (name) => loaded.get(name),
    load(name) {
      const running = loading.get(name);
      if (running) return running;
      const promise = fetchPart(name).then((part) => { loaded.set(name, part); });
      loading.set(name, promise);
      promise.catch(() => loading.delete(name));
      return promise;
    },
  };
}
