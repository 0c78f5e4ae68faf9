import { create } from 'zustand';

interface ConfirmState {
  /** Answers whoever asked; null while nobody asks. */
  answer: ((isConfirmed: boolean) => void) | null;
}

/** Whether somebody has to show once more who is at the desk. */
export const useConfirm = create<ConfirmState>()(() => ({ answer: null }));

let asking: Promise<boolean> | null = null;

/** Asks for the password once more; several who ask at the same time get one answer. */
export function askForPassword(): Promise<boolean> {
  asking ??= new Promise<boolean>((resolve) => {
    useConfirm.setState({
      answer: (isConfirmed) => {
        asking = null;
        useConfirm.setState({ answer: null });
        resolve(isConfirmed);
      },
    });
  });
  return asking;
}
