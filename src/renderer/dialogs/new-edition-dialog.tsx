import { NewEditionForm } from '../screens/new-edition-form';
import { Dialog } from '../ui/dialog';
import { useMessage } from '../use-message';
import { closeDialog } from './close-dialog';

export function NewEditionDialog() {
  const message = useMessage();
  return (
    <Dialog title={message('start.new')} onClose={closeDialog} width={1000} testId="new-edition">
      <NewEditionForm previewHeight={112} onDone={closeDialog} />
    </Dialog>
  );
}
