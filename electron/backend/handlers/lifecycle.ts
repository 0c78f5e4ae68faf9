import { assessLifecycle } from '../services/assess-lifecycle.ts';
import { os, query } from './procedure.ts';

/** Accounts that nobody uses, by Điều 5 khoản 3. */
export const lifecycle = os.lifecycle.router({
  assess: os.lifecycle.assess.handler(query(({ db, input }) => assessLifecycle(db, input))),
});
