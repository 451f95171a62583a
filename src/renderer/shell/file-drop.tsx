import { Import } from 'lucide-react';
import { useEffect, useState } from 'react';
import { importFileList } from '../actions/basket-actions';
import { pageDrop } from '../canvas/page-drop';
import { dropWhileReading } from '../review/drop-picture';
import { isReading } from '../review/review-store';
import { useMessage } from '../use-message';

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Files dropped anywhere on the window go into the basket; one picture dropped on the page is placed there, or takes the place of the one under it. */
export function FileDrop() {
  const message = useMessage();
  const [over, setOver] = useState(false);
  const [onPage, setOnPage] = useState(false);
  useEffect(() => {
    let depth = 0;
    const onEnter = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      depth += 1;
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) {
        setOver(false);
        pageDrop.leave();
      }
    };
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOnPage(pageDrop.over(event.clientX, event.clientY));
    };
    const onDrop = (event: DragEvent) => {
      event.preventDefault();
      depth = 0;
      setOver(false);
      const isOnPage = pageDrop.over(event.clientX, event.clientY);
      pageDrop.leave();
      if (event.dataTransfer && isReading()) void dropWhileReading(event.dataTransfer.files, event.clientX, event.clientY);
      else if (event.dataTransfer) void importFileList(event.dataTransfer.files, isOnPage ? { x: event.clientX, y: event.clientY } : null);
    };
    window.addEventListener('dragenter', onEnter);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('dragover', onOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragenter', onEnter);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
  if (!over) return null;
  return (
    <div className={`drop-files ${onPage ? 'on-page' : ''}`} role="status">
      <div>
        <Import size={22} aria-hidden />
        {message(isReading() ? 'review.drop-picture' : onPage ? 'basket.drop-on-page' : 'basket.drop-files')}
      </div>
    </div>
  );
}
