import { useMay, useSession } from '../api/session-state.ts';
import { FirstStart } from '../features/sign-in/first-start.tsx';
import { SessionDialog } from '../features/sign-in/session-dialog.tsx';
import { RightsContext } from '../ui/act-button.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { Shell } from './shell.tsx';
import { useFocusReturn } from './use-focus-return.ts';

/** What a signed-in operator sees: the very first step, or the window itself; over it, if need be, the sign-in. */
export function SignedIn() {
  const isFirstStart = useSession((state) => state.isFirstStart);
  useFocusReturn();
  return (
    <RightsContext value={useMay()}>
      {isFirstStart ? <FirstStart /> : <Shell />}
      <LeaveDialog />
      <ConfirmDialog />
      <SessionDialog />
    </RightsContext>
  );
}
