import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { boot } from './api/boot.ts';
import { keepAlive } from './api/keep-alive.ts';
import { BootRefused } from './app/boot-refused.tsx';
import { Providers } from './app/providers.tsx';
import { SessionGate } from './app/session-gate.tsx';
import './styles/base.css';
import './styles/shell.css';
import './styles/screens.css';
import './styles/lists.css';
import './styles/directory.css';
import './styles/import.css';
import './styles/import-steps.css';
import './styles/dossier.css';
import './styles/lifecycle.css';
import './styles/entrance.css';
import './styles/report.css';
import './styles/settings.css';
import './styles/mail-server.css';
import './styles/documents.css';
import './styles/units.css';

const root = document.getElementById('root');
if (root) {
  const isWelcome = await boot();
  if (isWelcome) void keepAlive();
  createRoot(root).render(
    <StrictMode>
      <Providers>{isWelcome ? <SessionGate /> : <BootRefused />}</Providers>
    </StrictMode>,
  );
}
