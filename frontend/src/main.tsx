import { createRoot } from 'react-dom/client';
import '@/ui/layers.css';
import '@mantine/core/styles.layer.css';
import '@/ui/tokens.css';
import '@/ui/base.css';
import { App } from '@/app/app';

// Each page names itself; the title in index.html is for the moment before.
document.querySelector('head > title')?.remove();
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
