import { openFile } from '../app-store';
import { useSession } from '../session-store';
import { DocumentContext } from '../use-document';
import { CommandPalette } from '../shell/command-palette';
import { ExportHistoryDialog } from '../press/export-history-dialog';
import { PressSettingsDialog } from '../press/press-settings-dialog';
import { SignOffDialog } from '../sign/sign-off-dialog';
import { WorkflowsDialog } from '../sign/workflows-dialog';
import { KeepVersionDialog } from '../versions/keep-version-dialog';
import { HouseTermsDialog } from '../checks/house-terms-dialog';
import { HouseStyleDialog } from '../style-panel/house-style-dialog';
import { LateFixDialog } from '../review/late-fix-dialog';
import { SuggestPictureDialog } from '../review/suggest-picture-dialog';
import { ReaderDialog } from '../review/reader-dialog';
import { AboutDialog } from './about-dialog';
import { AddPageDialog } from './add-page-dialog';
import { CodeDialog } from './code-dialog';
import { EditionDialog } from './edition-dialog';
import { ExportDialog } from './export-dialog';
import { HouseWordsDialog } from './house-words-dialog';
import { NewEditionDialog } from './new-edition-dialog';
import { PasteBriefsDialog } from './paste-briefs-dialog';
import { ProfilesDialog } from './profiles/profiles-dialog';
import { RenamePageDialog } from './rename-page-dialog';
import { Tour } from './tour';
import { FillPageDialog } from './shapes/fill-page-dialog';
import { HouseShapesDialog } from './shapes/house-shapes-dialog';
import { SwapStoryDialog } from './shapes/swap-story-dialog';
import { ShortcutsDialog } from './shortcuts-dialog';

/** The dialog that is open, if any. */
export function Dialogs() {
  const dialog = useSession((session) => session.dialog);
  switch (dialog) {
    case null:
      return null;
    case 'code':
      return <CodeDialog />;
    case 'paste-briefs':
      return <PasteBriefsDialog />;
    case 'new':
      return <NewEditionDialog />;
    case 'export':
      return <ExportDialog />;
    case 'palette':
      return <CommandPalette />;
    case 'shortcuts':
      return <ShortcutsDialog />;
    case 'edition':
      return <EditionDialog />;
    case 'tour':
      return <Tour />;
    case 'about':
      return <AboutDialog />;
    case 'add-page':
      return <AddPageDialog />;
    case 'profiles':
      return <ProfilesDialog />;
    case 'press-settings':
      return <PressSettingsDialog />;
    case 'house-style':
      return <HouseStyleDialog />;
    case 'house-words':
      return <HouseWordsDialog />;
    case 'export-history':
      return <ExportHistoryDialog />;
    case 'keep-version':
      return <KeepVersionDialog />;
    case 'house-terms':
      return <DocumentContext value={openFile()}><HouseTermsDialog /></DocumentContext>;
    case 'fill-page':
      return <DocumentContext value={openFile()}><FillPageDialog /></DocumentContext>;
    case 'house-shapes':
      return <DocumentContext value={openFile()}><HouseShapesDialog /></DocumentContext>;
    case 'swap-story':
      return <SwapStoryDialog />;
    case 'sign-off':
      return <SignOffDialog />;
    case 'workflows':
      return <WorkflowsDialog />;
    case 'suggest-picture':
      return <SuggestPictureDialog />;
    case 'reader':
      return <ReaderDialog />;
    case 'late-fix':
      return <LateFixDialog />;
    case 'rename-page':
      return <RenamePageDialog />;
  }
}
