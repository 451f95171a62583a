import { useEffect, useState } from 'react';
import type { Frame } from '../../model/frame';
import { columnEdges } from '../../model/grid';
import type { Page } from '../../model/page';
import { bridge } from '../bridge';

interface Scheme {
  readonly page: Page;
  readonly frames: readonly Frame[];
}

const schemes = new Map<string, Promise<Scheme | null>>();

const fetchScheme = (template: string): Promise<Scheme | null> => {
  let scheme = schemes.get(template);
  if (!scheme) {
    scheme = bridge().call('template.page', { template, language: 'zh-Hans' }).then((outcome) => (outcome.ok ? outcome.value : null), () => null);
    schemes.set(template, scheme);
  }
  return scheme;
};

/** A template drawn as a layout editor would sketch it: grid, folio, and what goes where. */
export function TemplatePreview({ template, height }: { readonly template: string; readonly height: number }) {
  const [scheme, setScheme] = useState<Scheme | null>(null);
  useEffect(() => {
    let live = true;
    void fetchScheme(template).then((found) => {
      if (live) setScheme(found);
    });
    return () => {
      live = false;
    };
  }, [template]);
  if (!scheme) return <div style={{ height }} />;
  const { page, frames } = scheme;
  // All templates at one scale, so that a broadsheet looks larger than a tabloid; 560 mm fills the height. A spread alone is drawn smaller.
  const scale = Math.min(height / (560 * 72 / 25.4), (height * 0.92) / page.width);
  return <TemplateSketch page={page} frames={frames} width={page.width * scale} />;
}

/** A page's grid, folio and places, drawn `width` CSS pixels wide. */
export function TemplateSketch({ page, frames, width }: Scheme & { readonly width: number }) {
  return (
    <svg className="sheet" width={width} height={(width * page.height) / page.width} viewBox={`0 0 ${page.width} ${page.height}`} aria-hidden>
      <Columns page={page} />
      {page.folio.items.map((item, index) => (
        <rect key={index} x={textLeft(item)} y={item.rect.y + item.rect.height * 0.25} width={item.rect.width * 0.55} height={item.rect.height * 0.5} fill="#b9bcc2" />
      ))}
      {page.folio.rules.map((rule, index) => <rect key={index} x={rule.rect.x} y={rule.rect.y} width={rule.rect.width} height={Math.max(3, rule.rect.height)} fill="#4a4d54" />)}
      {frames.map((frame) => <Sketch key={frame.id} frame={frame} />)}
    </svg>
  );
}

const textLeft = ({ rect, align }: Page['folio']['items'][number]): number =>
  rect.x + (align === 'left' ? 0 : align === 'center' ? rect.width * 0.225 : rect.width * 0.45);

function Columns({ page }: { readonly page: Page }) {
  const { left, right } = columnEdges(page);
  const { y, height } = page.typeArea;
  return left.map((x, index) => <rect key={x} x={x} y={y} width={right[index]! - x} height={height} fill="#f1f3f6" />);
}

/** Lines of type are drawn this far apart, points: enough to see columns at thumbnail size. */
const LINE = 26;
/** Depth of a head that stands in its story's own frame, points. */
const HEAD = 130;

function Sketch({ frame }: { readonly frame: Frame }) {
  const { x, y, width, height } = frame.rect;
  switch (frame.type) {
    case 'picture':
      return (
        <g>
          <rect x={x} y={y} width={width} height={height} fill="#c6d3e6" />
          <path d={`M${x} ${y + height} l${width * 0.35} ${-height * 0.5} l${width * 0.2} ${height * 0.25} l${width * 0.18} ${-height * 0.2} l${width * 0.27} ${height * 0.45} z`} fill="#a9bcd8" />
        </g>
      );
    case 'rule':
    case 'box':
      return <rect x={x} y={y} width={Math.max(width, 2)} height={Math.max(height, 2)} fill={frame.type === 'box' ? 'none' : '#8a8e96'} stroke={frame.type === 'box' ? '#8a8e96' : 'none'} strokeWidth={4} opacity={frame.type === 'rule' && width > 30 && height > 30 ? 0 : 1} />;
    case 'qr':
      return <rect x={x} y={y} width={width} height={height} fill="#8a8e96" />;
    case 'text': {
      if (frame.takes === 'head') return <rect x={x + width * 0.06} y={y + height * 0.12} width={width * 0.88} height={height * 0.76} fill="#767a83" />;
      const head = frame.takes === 'all' && (frame.placeholder?.accepts === 'lead' || frame.placeholder?.accepts === 'feature') ? Math.min(HEAD, height / 3) : 0;
      const count = Math.max(1, frame.columns);
      const column = (width - (count - 1) * frame.gutter) / count;
      const lines = Math.max(1, Math.floor((height - head) / LINE));
      return (
        <g fill="#c4c7cd">
          <rect x={x} y={y} width={width} height={height} fill="#fff" />
          {head > 0 ? <rect x={x + width * 0.04} y={y + head * 0.15} width={width * 0.8} height={head * 0.55} fill="#767a83" /> : null}
          {Array.from({ length: count }, (_, c) => Array.from({ length: lines }, (_unused, line) => (
            <rect key={`${c}-${line}`} x={x + c * (column + frame.gutter)} y={y + head + line * LINE + 6} width={column * (line % 7 === 6 ? 0.6 : 1)} height={9} />
          )))}
        </g>
      );
    }
  }
}
