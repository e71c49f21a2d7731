import './look/layers.css';
import './look/mantine.css';
import './look/console.css';
import { createRoot } from 'react-dom/client';
import { ConsoleRoot } from './app/console-root.tsx';
import { chosenLanguage, showChosenLook } from './look/preferences.ts';
import { loadLanguage } from '@hocso/ui/i18n';

showChosenLook();
const root = document.getElementById('root');
if (root) void loadLanguage(chosenLanguage()).then(() => createRoot(root).render(<ConsoleRoot />));
