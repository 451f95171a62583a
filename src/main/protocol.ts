import { protocol } from 'electron';
import { SCHEME, serveResource } from './resources';
import type { ResourceOptions } from './resources';

/** Before the program is ready: forme:// is an origin like https:, with fetch, streams and CORS between its hosts. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, stream: true } },
  ]);
}

/** Once it is ready. */
export function handleProtocol(options: ResourceOptions): void {
  protocol.handle(SCHEME, (request) => serveResource(options, request));
}
