import '../theme/mantine-styles.js';
import 'virtual:theme.css';
import '../theme/global.css';
import '../i18n/words/common.js';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { firstLang, turnTo } from '../i18n/language.js';
import { Providers } from './providers.js';
import { router } from './router.js';

turnTo(firstLang());

// A page that was open while a new version was installed asks for files that are gone.
window.addEventListener('vite:preloadError', () => window.location.reload());

const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <Providers>
        <RouterProvider router={router} />
      </Providers>
    </StrictMode>,
  );
