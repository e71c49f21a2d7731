import { useWords } from '@hocso/ui/i18n';
import { Icon } from '@hocso/ui/icon';
import { CheckTile } from '@hocso/ui/tile';
import { pageAddresses } from '../../../site/addresses.ts';
import { registrationWords } from '../words.ts';

interface ConsentFieldsProps { isTicked: boolean; error: string | undefined; onChange: (isTicked: boolean) => void }

/** The short privacy notice and the box under it; never ticked beforehand (Luật 91/2025/QH15: silence is no consent). */
export function ConsentFields({ isTicked, error, onChange }: ConsentFieldsProps) {
  const say = useWords(registrationWords);
  return (
    <div className="hs-stack">
      <section className="lr-notice-text" aria-labelledby="notice">
        <h2 id="notice">{say('notice.title')}</h2>
        <ul><li>{say('notice.kept')}</li><li>{say('notice.why')}</li><li>{say('notice.withdraw')}</li></ul>
        {/* A new tab, so that nothing typed above is lost on the way. */}
        <p><a href={pageAddresses.privacy} target="_blank" rel="noreferrer">{say('notice.more')}</a></p>
      </section>
      <div className="lr-group">
        {error && <p className="lr-group-error" id="reg-consent-error"><Icon name="warn" />{error}</p>}
        <CheckTile id="reg-consent" name="consent" label={say('consent.label')} checked={isTicked} aria-invalid={error ? true : undefined} aria-describedby={error ? 'reg-consent-error' : undefined} onChange={(event) => onChange(event.target.checked)} />
      </div>
    </div>
  );
}
