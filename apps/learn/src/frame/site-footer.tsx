import { useWords } from '@hocso/ui/i18n';
import { useLocation } from 'react-router';
import { pageAddresses } from '../site/addresses.ts';
import { usePreferences } from '../site/preferences-context.tsx';
import { preferenceParams } from '../site/preferences.ts';
import { shellWords } from '../site/shell-words.ts';
import { useSite } from '../site/use-site.ts';
import { Link } from '../site/link.tsx';

/** Who runs this, what happens to one’s data, the other language, and the door for staff. */
export function SiteFooter() {
  const say = useWords(shellWords);
  const site = useSite();
  const { preferences } = usePreferences();
  const { pathname, search } = useLocation();
  const other = preferences.language === 'vi' ? 'en' : 'vi';
  const params = new URLSearchParams(search);
  params.set(preferenceParams.language, other);
  return (
    <footer className="lr-footer">
      <div>
        <p>{site ? say('footer.owner', { ward: site.organisation.name }) : say('brand.name')}</p>
        <ul>
          <li><Link to={pageAddresses.privacy}>{say('footer.privacy')}</Link></li>
          <li><Link to={pageAddresses.help}>{say('nav.help')}</Link></li>
          <li><a href={`${pathname}?${params}`} lang={other} hrefLang={other}>{other === 'en' ? 'English' : 'Tiếng Việt'}</a></li>
          <li><Link to={pageAddresses.signIn}>{say('footer.staff')}</Link></li>
        </ul>
      </div>
    </footer>
  );
}
