import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { setFrame } from '../../../commands/set-frame';
import type { FrameValues } from '../../../commands/set-frame';
import { moduleSize, QUIET_ZONE, qrModules } from '../../../compose/qr-modules';
import { ptToMm } from '../../../geometry/units';
import type { QrFrame } from '../../../model/frame';
import { explain, isMessageKey } from '../../../strings/format-message';
import { fitsInCode, leastModule } from '../../actions/code-actions';
import { showFailure } from '../../actions/file-actions';
import { fixFinding } from '../../actions/finding-actions';
import { run } from '../../actions/frame-actions';
import { useFindings } from '../../preflight/use-findings';
import { Row, Section } from '../../ui/section';
import { TextField } from '../../ui/text-field';
import { useDocument } from '../../use-document';
import { useLanguage, useMessage } from '../../use-message';
import { shared } from './common';
import { SwatchSelect } from './swatch-select';
import '../../styles/codes.css';

/** Address and colour of QR codes; of a single one what it measures in print, whether it reads back, and what mends it. */
export function QrSection({ frames }: { readonly frames: readonly QrFrame[] }) {
  const message = useMessage();
  const set = (values: FrameValues) => run(setFrame, { frames: frames.map(({ id }) => id), values });
  const setUrl = (url: string) => {
    if (url === '' || fitsInCode(url)) set({ url });
    else showFailure({ key: 'refusal.code-too-long' });
  };
  return (
    <Section title={message('inspector.qr')}>
      <TextField
        label={message('inspector.url')}
        type="url"
        placeholder="https://"
        value={shared(frames, (frame) => frame.url) ?? ''}
        onCommit={(url) => setUrl(url.trim())}
        testId="qr-url"
      />
      <Row label={message('inspector.colour')}>
        <SwatchSelect label={message('inspector.colour')} value={shared(frames, (frame) => frame.swatch) ?? undefined} onChange={(swatch) => swatch && set({ swatch })} />
      </Row>
      {frames.length === 1 ? <CodeMeasures frame={frames[0]!} /> : null}
    </Section>
  );
}

const inMm = (points: number): number => Math.round(ptToMm(points) * 100) / 100;

function CodeMeasures({ frame }: { readonly frame: QrFrame }) {
  const message = useMessage();
  const language = useLanguage();
  const least = useDocument((state) => leastModule(state.edition));
  const { findings, pending } = useCodeFindings(frame);
  const count = qrModules(frame.url).length;
  if (count === 0 && frame.url === '') return <p className="form-note">{message('code.read.empty')}</p>;
  const size = count === 0 ? 0 : moduleSize(frame.url, Math.min(frame.rect.width, frame.rect.height));
  const small = size < least - 0.01;
  const unread = findings.some(({ severity }) => severity === 'error');
  return (
    <>
      <dl className="code-measures" data-testid="code-measures">
        <dt>{message('code.modules')}</dt>
        <dd className={small ? 'bad' : undefined} data-testid="code-module">
          {message('code.modules.value', { count, millimetres: inMm(size) })}
          <span className="muted">{message('code.least', { least: inMm(least) })}</span>
        </dd>
        <dt>{message('code.quiet')}</dt>
        <dd data-testid="code-quiet">{message('code.quiet.value', { count: QUIET_ZONE, millimetres: inMm(QUIET_ZONE * size) })}</dd>
        <dt>{message('code.read')}</dt>
        <dd className={unread ? 'bad' : pending ? undefined : 'good'} data-testid="code-read">
          {pending ? message('code.read.wait') : <>{unread ? <CircleAlert size={13} aria-hidden /> : <CircleCheck size={13} aria-hidden />}{message(unread ? 'code.read.bad' : 'code.read.good')}</>}
        </dd>
      </dl>
      {findings.map((finding) => (
        <div key={finding.key} className={`code-finding ${finding.severity}`} data-testid="code-finding">
          <p><TriangleAlert size={13} aria-hidden />{explain(language, finding.key, finding.values)}</p>
          {finding.fix ? <button type="button" className="button" onClick={() => fixFinding(finding)} data-testid="code-fix">{isMessageKey(finding.fix.key) ? message(finding.fix.key, finding.fix.values) : finding.fix.key}</button> : null}
        </div>
      ))}
    </>
  );
}

/** What preflight says of a code; `pending` while it has not looked at the code as it is now. */
function useCodeFindings(frame: QrFrame) {
  const { findings, revision: checked } = useFindings();
  const revision = useDocument((state) => state.revision);
  const [changed, setChanged] = useState({ frame, revision });
  if (changed.frame !== frame) setChanged({ frame, revision });
  return { findings: findings.filter(({ rule, place }) => rule === 'unreadable-code' && place.frame === frame.id), pending: checked < changed.revision };
}
