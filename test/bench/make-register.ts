import { benchRegister } from './bench-register.ts';

/** Makes a register in a process of its own, so that its making is in nobody's figures. */
benchRegister(Number(process.argv[2]));
