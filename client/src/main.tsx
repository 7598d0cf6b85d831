import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/plain.css';
import { createRoot } from 'react-dom/client';
import { App } from './routes.tsx';
import { keepEarlyWords } from './screens/phone/earlyWords.ts';
import { startText } from './text/text.ts';
import { startTheme } from './ui/theme.ts';

const againMs = 2_000;

/** Draws the page as soon as there are words to draw it with. */
const start = async (): Promise<void> => {
  try {
    await startText();
  } catch {
    // Without its words nothing can be said, not even that: try until they are here.
    setTimeout(() => void start(), againMs);
    return;
  }
  const root = document.getElementById('root');
  if (!root) return;
  keepEarlyWords(root);
  createRoot(root).render(<App />);
};

startTheme();
void start();
