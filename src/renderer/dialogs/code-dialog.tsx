import { useEffect, useState } from 'react';
import type { FormEvent } from 'react';
import { moduleSize, qrModules } from '../../compose/qr-modules';
import { mmToPt, ptToMm } from '../../geometry/units';
import { codeSide, fitsInCode, placeCode, webAddress } from '../actions/code-actions';
import { openFile } from '../app-store';
import { Dialog } from '../ui/dialog';
import { useMessage } from '../use-message';
import { closeDialog } from './close-dialog';
import '../styles/codes.css';

/** A QR code from an address: the one on the clipboard, if there is one, or typed. Shows the code and what it measures in print. */
export function CodeDialog() {
  const message = useMessage();
  const [address, setAddress] = useState('');
  useEffect(() => {
    void navigator.clipboard.readText().then((text) => {
      const copied = webAddress(text);
      if (copied !== null) setAddress((typed) => typed || copied);
    }, () => {});
  }, []);
  const url = webAddress(address) ?? address.trim();
  const fits = url !== '' && fitsInCode(url);
  const { edition } = openFile().store.getState();
  const side = fits ? codeSide(edition, url) : 0;
  const count = fits ? qrModules(url).length : 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (placeCode(url)) closeDialog();
  };
  return (
    <Dialog title={message('code.title')} onClose={closeDialog} width={440} testId="code">
      <form onSubmit={submit}>
        <div className="code-row">
          <div className="code-preview">{fits ? <CodePicture url={url} /> : null}</div>
          <div className="code-fields">
            <div className="field">
              <input type="url" aria-label={message('code.address')} placeholder="https://" value={address} onChange={(event) => setAddress(event.target.value)} onFocus={(event) => event.target.select()} data-testid="code-address" />
            </div>
            <p className="form-note" data-testid="code-size">
              {fits ? message('code.size', { side, count, millimetres: Math.round(ptToMm(moduleSize(url, mmToPt(side))) * 100) / 100 }) : url === '' ? message('code.hint') : message('refusal.code-too-long')}
            </p>
          </div>
        </div>
        <div className="code-buttons">
          <button type="button" className="button" onClick={closeDialog}>{message('dialog.cancel')}</button>
          <button type="submit" className="button primary" disabled={!fits} data-testid="code-place">{message('code.place')}</button>
        </div>
      </form>
    </Dialog>
  );
}

/** The code with its quiet zone, as it will print. */
function CodePicture({ url }: { readonly url: string }) {
  const modules = qrModules(url);
  const path = modules.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return <svg viewBox={`-4 -4 ${modules.length + 8} ${modules.length + 8}`} aria-hidden><path d={path} shapeRendering="crispEdges" /></svg>;
}
