import { Button, type ButtonProps } from '@fluentui/react-components';
import { createContext, type ReactNode, useContext } from 'react';
import type { Right } from '../../shared/domain/operator.ts';

/** Tells whether whoever is at the desk has a right; nobody has any where nobody says so. */
export const RightsContext = createContext<(right: Right) => boolean>(() => false);

/** Shows something only to whoever may do it. */
export function OnlyWith({ right, children }: { right: Right; children: ReactNode }) {
  return useContext(RightsContext)(right) ? children : null;
}

/** A button that whoever may not do what it does never sees. */
export function ActButton({ right, ...button }: ButtonProps & { right: Right }) {
  return useContext(RightsContext)(right) ? <Button {...button} /> : null;
}
