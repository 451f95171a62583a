/**
 * What forme:// serves, and nothing else: the window's own files, fonts by key, hyphenation patterns by language, pictures by document and hash
 * (as the screen shows them, and in the press's inks), output profiles.
 * Takes and gives the web's Request and Response, so that tests need no Electron.
 */
import { createReadStream } from 'node:fs';
import { extname, resolve, sep } from 'node:path';
import { Readable } from 'node:stream';
import type { EditionRounds } from '../ipc/version-history';
import type { Asset } from '../model/picture';
import type { ExportLog } from '../storage/export-log';
import type { FileSystem } from '../storage/file-system';
import type { DocumentVersions } from './document-versions';
import { inkPicture, outputProfile } from './press-resources';
import type { Previews } from './previews';

export const SCHEME = 'forme';
export const APP_ORIGIN = `${SCHEME}://app`;
export const APP_PAGE = `${APP_ORIGIN}/index.html`;

/**
 * Scripts and workers of our own only, WASM for HarfBuzz, no network. Styles may stand in elements: the overlay
 * primitives set scroll locks that way; they cannot load anything from elsewhere.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  `img-src 'self' ${SCHEME}://asset blob: data:`,
  `font-src 'self' ${SCHEME}://font`,
  `connect-src 'self' ${SCHEME}://font ${SCHEME}://patterns ${SCHEME}://asset ${SCHEME}://exports ${SCHEME}://versions ${SCHEME}://ink ${SCHEME}://profile`,
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

const MIME: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8', '.json': 'application/json', '.map': 'application/json', '.wasm': 'application/wasm', '.svg': 'image/svg+xml',
  '.png': 'image/png', '.jpg': 'image/jpeg', '.webp': 'image/webp', '.woff2': 'font/woff2', '.ttf': 'font/ttf', '.otf': 'font/otf',
};
/** A document and the hash of one of its assets. */
const ASSET_PATH = /^\/([a-z0-9]+)\/([0-9a-f]{64})$/;
const FOREVER = 'public, max-age=31536000, immutable';
/** Large files go out in pieces of this size: small ones cost a hop between processes each. */
const PIECE = 1024 * 1024;

export interface ResourceOptions {
  readonly files: FileSystem;
  /** Folder of the built window. */
  readonly app: string;
  readonly readFont: (key: string) => Promise<Uint8Array> | null;
  readonly readPatterns: (language: string) => Promise<Uint8Array> | null;
  readonly findAsset: (document: string, asset: string) => Promise<{ readonly path: string; readonly asset: Asset } | null>;
  /** Null when no such document is open. */
  readonly exportLog: (document: string) => Promise<ExportLog> | null;
  /** Null when no such document is open. */
  readonly versions: (document: string) => (Pick<DocumentVersions, 'history' | 'read'> & { readonly rounds: () => Promise<EditionRounds> }) | null;
  readonly previews: Previews;
  /** Path of the output profile that comes with Forme. */
  readonly newsprint: string;
}

/** Answers one request for a forme:// address; what does not exist or is not allowed is 404. */
export async function serveResource(options: ResourceOptions, request: Request): Promise<Response> {
  const url = new URL(request.url);
  if (request.method !== 'GET') return nothing();
  try {
    switch (url.hostname) {
      case 'app':
        return await serveApp(options, url);
      case 'font':
        return await serveFont(options, url);
      case 'patterns':
        return await servePatterns(options, url);
      case 'asset':
        return await serveAsset(options, url);
      case 'exports':
        return await serveExports(options, url);
      case 'versions':
        return await serveVersions(options, url);
      case 'ink':
        return await serveInk(options, url);
      case 'profile':
        return await serveProfile(options, url);
      default:
        return nothing();
    }
  } catch {
    // A file that vanished, a picture that cannot be decoded, an address that cannot be: the window shows what is missing.
    return nothing();
  }
}

async function serveApp({ files, app }: ResourceOptions, { pathname }: URL): Promise<Response> {
  const path = resolve(app, `.${decodeURIComponent(pathname === '/' ? '/index.html' : pathname)}`);
  if (!path.startsWith(app + sep) || path.includes('\0')) return nothing();
  return fileResponse(files, path, MIME[extname(path)] ?? 'application/octet-stream', {
    'Cache-Control': 'no-cache', 'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  });
}

async function serveFont({ readFont }: ResourceOptions, { pathname }: URL): Promise<Response> {
  const bytes = await readFont(decodeURIComponent(pathname.slice(1)));
  if (!bytes) return nothing();
  return new Response(bytes as Uint8Array<ArrayBuffer>, { headers: headers('font/ttf', bytes.byteLength, { 'Cache-Control': FOREVER }) });
}

async function servePatterns({ readPatterns }: ResourceOptions, { pathname }: URL): Promise<Response> {
  const bytes = await readPatterns(decodeURIComponent(pathname.slice(1)));
  if (!bytes) return nothing();
  return new Response(bytes as Uint8Array<ArrayBuffer>, { headers: headers('application/wasm', bytes.byteLength, { 'Cache-Control': FOREVER }) });
}

async function serveAsset({ files, findAsset, previews }: ResourceOptions, { pathname, searchParams }: URL): Promise<Response> {
  const match = ASSET_PATH.exec(pathname);
  const found = match && (await findAsset(match[1]!, match[2]!));
  if (!found) return nothing();
  const { path, asset } = found;
  const size = Number(searchParams.get('size') ?? 0);
  // No browser shows TIFF, so its “original” is a preview of its own size.
  if (!(size > 0) && asset.mime !== 'image/tiff') return fileResponse(files, path, asset.mime, { 'Cache-Control': FOREVER });
  const preview = await previews.get(asset, path, size > 0 ? size : Math.max(asset.width, asset.height));
  return fileResponse(files, preview.path, preview.mime, { 'Cache-Control': FOREVER });
}

/** A document's record of exports, as JSON. */
async function serveExports({ exportLog }: ResourceOptions, { pathname }: URL): Promise<Response> {
  const log = await exportLog(pathname.slice(1));
  return log ? jsonResponse(log) : nothing();
}

/** A document's kept versions, those of its rounds, or one of them whole. */
async function serveVersions({ versions }: ResourceOptions, { pathname }: URL): Promise<Response> {
  const [, document = '', version = null] = /^\/([a-z0-9]+)(?:\/([0-9a-f]{16}|rounds))?$/.exec(pathname) ?? [];
  const found = versions(document);
  return found ? jsonResponse(await (version === null ? found.history() : version === 'rounds' ? found.rounds() : found.read(version))) : nothing();
}

/** As it is now: the next question may be answered otherwise. */
function jsonResponse(value: object): Response {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  return new Response(bytes, { headers: headers('application/json', bytes.byteLength, { 'Cache-Control': 'no-store' }) });
}

/** A picture in the press's inks: by content, crop and condition, so that it never changes. */
async function serveInk(options: ResourceOptions, { pathname, searchParams }: URL): Promise<Response> {
  const match = ASSET_PATH.exec(pathname);
  const bytes = match && (await inkPicture(options, match[1]!, match[2]!, searchParams));
  if (!bytes) return nothing();
  return new Response(bytes as Uint8Array<ArrayBuffer>, { headers: headers('application/octet-stream', bytes.byteLength, { 'Cache-Control': FOREVER }) });
}

async function serveProfile(options: ResourceOptions, { pathname }: URL): Promise<Response> {
  const match = /^\/([a-z0-9]+)\/(newsprint|[0-9a-f]{64})$/.exec(pathname);
  const path = match && (await outputProfile(options, match[1]!, match[2]!));
  return path ? fileResponse(options.files, path, 'application/vnd.iccprofile', {}) : nothing();
}

async function fileResponse(files: FileSystem, path: string, mime: string, more: Readonly<Record<string, string>>): Promise<Response> {
  const stat = await files.stat(path);
  if (!stat || stat.folder) return nothing();
  const init = { headers: headers(mime, stat.bytes, more) };
  if (stat.bytes <= PIECE) return new Response((await files.read(path)) as Uint8Array<ArrayBuffer>, init);
  return new Response(Readable.toWeb(createReadStream(path, { highWaterMark: PIECE })) as ReadableStream<Uint8Array>, init);
}

const headers = (mime: string, bytes: number, more: Readonly<Record<string, string>>): Record<string, string> => ({
  'Content-Type': mime,
  'Content-Length': String(bytes),
  'X-Content-Type-Options': 'nosniff',
  // Fonts and pictures are other hosts of our scheme: the window may read their bytes, nobody else.
  'Access-Control-Allow-Origin': APP_ORIGIN,
  ...more,
});

const nothing = (): Response => new Response(null, { status: 404, headers: { 'Access-Control-Allow-Origin': APP_ORIGIN } });
