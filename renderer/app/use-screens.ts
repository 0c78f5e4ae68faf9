import { useSession } from '../api/session-state.ts';
import { SCREENS, type ScreenEntry } from './screens.ts';

/** The screens that the operator at the desk may open; of the others they see nothing. */
export function useScreens(): readonly ScreenEntry[] {
  const rights = useSession(({ operator }) => operator?.rights);
  const isLimited = useSession(({ operator }) => operator?.isLimited ?? false);
  return SCREENS.filter(
    ({ right = 'read', isWholeProvince }) =>
      [right].flat().some((each) => rights?.includes(each)) && !(isLimited && isWholeProvince),
  );
}
