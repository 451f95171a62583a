/**
 * The window's first script, small enough to run before the program's own code is read: it asks main what to start with, and has the
 * fonts of the edition on their way meanwhile.
 */
import './first-boot';

void import('./main');
