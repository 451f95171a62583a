import { useSession } from '../session-store';

export const closeDialog = (): void => useSession.getState().openDialog(null);
