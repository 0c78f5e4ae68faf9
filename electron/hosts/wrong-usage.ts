/** A command line, or a file it names, that cannot be understood; the message is for the person. */
export class WrongUsage extends Error {}
