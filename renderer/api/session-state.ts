import type { InferContractRouterOutputs } from '@orpc/contract';
import { useCallback } from 'react';
import { create } from 'zustand';
import type { Contract } from '../../shared/api/contract/index.ts';
import type { Right } from '../../shared/domain/operator.ts';
import { isAppError } from '../../shared/errors.ts';
import { forgetSessionToken, keepSessionToken } from './credentials.ts';

type Outputs = InferContractRouterOutputs<Contract>['session'];
/** Who is at the desk. */
export type Operator = Outputs['login']['operator'];

interface SessionState {
  /** `starting` until the backend has answered for the first time. */
  phase: 'starting' | 'setup' | 'signed-out' | 'signed-in';
  operator: Operator | null;
  /** The session ended while a screen was open: the screen stays, the sign-in dialog lies over it. */
  isLost: boolean;
  /** The first administrator was created a moment ago: lead to the first import. */
  isFirstStart: boolean;
  idleMinutes: number;
  appVersion: string;
  dataDir: string;
  /** A copy of a register that cannot be written to is open. */
  isReadOnly: boolean;
  /** Takes what the backend says of the session at start. */
  begin: (current: Outputs['current']) => void;
  signIn: (reply: Outputs['login'], first?: { isFirstStart: boolean }) => void;
  /** The operator now has a password of their own. */
  passwordChanged: () => void;
  signOut: () => void;
  lose: () => void;
  endFirstStart: () => void;
}

/** The session as the window knows it. */
export const useSession = create<SessionState>()((set, get) => ({
  phase: 'starting',
  operator: null,
  isLost: false,
  isFirstStart: false,
  idleMinutes: 15,
  appVersion: '',
  dataDir: '',
  isReadOnly: false,
  begin: ({ state, ...rest }) => set({ phase: state, isLost: false, ...rest }),
  signIn: ({ token, operator }, first) => {
    keepSessionToken(token);
    set({
      phase: 'signed-in',
      operator,
      isLost: false,
      isFirstStart: first?.isFirstStart ?? get().isFirstStart,
    });
  },
  passwordChanged: () =>
    set(({ operator }) => ({ operator: operator && { ...operator, mustChangePassword: false } })),
  signOut: () => {
    forgetSessionToken();
    set({ phase: 'signed-out', operator: null, isLost: false, isFirstStart: false });
  },
  lose: () => {
    if (get().phase !== 'signed-in') return;
    forgetSessionToken();
    set({ isLost: true });
  },
  endFirstStart: () => set({ isFirstStart: false }),
}));

/** Notices that a failure means the session has ended, and passes the failure on. */
export function noticeSessionEnd(error: unknown): unknown {
  if (isAppError(error, 'NOT_SIGNED_IN') || isAppError(error, 'SESSION_EXPIRED')) {
    useSession.getState().lose();
  }
  return error;
}

/** Tells of any right whether the operator at the desk has it. */
export function useMay(): (right: Right) => boolean {
  const rights = useSession(({ operator }) => operator?.rights);
  const isReadOnly = useSession((state) => state.isReadOnly);
  return useCallback(
    (right) => (rights?.includes(right) ?? false) && !(isReadOnly && WRITING.has(right)),
    [rights, isReadOnly],
  );
}

/** Whether the operator at the desk has a right; what they may not do is not shown. */
export function useCan(right: Right): boolean {
  return useMay()(right);
}

const WRITING: ReadonlySet<Right> = new Set<Right>(['edit', 'approve', 'administer']);
