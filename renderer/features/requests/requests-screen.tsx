import { useLocation, useParams } from 'wouter';
import type { RequestId } from '../../../shared/domain/ids.ts';
import { DossierScreen } from './dossier-screen.tsx';
import { RequestList } from './request-list.tsx';

/** Requests: the list, or the dossier of one. */
export function RequestsScreen() {
  const { view } = useParams();
  const [path] = useLocation();
  if (view && /^\d{1,9}$/.test(view))
    return <DossierScreen key={view} id={Number(view) as RequestId} />;
  return <RequestList path={path} />;
}
