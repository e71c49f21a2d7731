/** A share as a bar beside the figure that says the same. */
export const ShareBar = ({ share }: { share: number }) => (
  <svg className="hs-share-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect className="hs-share-ground" width="100" height="8" /><rect className="hs-share-fill" width={share * 100} height="8" /></svg>
);
