import type { ElectronApplication, Page } from 'playwright-core';

type Outcome = 'refused' | 'done';

/** What a script that got into the window might try. Code runs in tasks of its own: the debugger's would be excused from the page's policy. */
export class Intruder {
  constructor(private readonly page: Page, private readonly app: ElectronApplication) {}

  /** Names of Node that the window can see. */
  nodeGlobals(): Promise<readonly string[]> {
    return this.page.evaluate(() => ['require', 'process', 'module', 'global', 'Buffer', '__dirname', 'electron', 'ipcRenderer'].filter((name) => name in window));
  }

  bridge(): Promise<readonly string[]> {
    return this.page.evaluate(() => Object.keys((window as unknown as { forme: object }).forme).sort());
  }

  evaluates(): Promise<Outcome> {
    // eslint-disable-next-line no-eval -- the intruder's attempt, to be refused
    return this.#try(() => void (0, eval)('1'));
  }

  makesFunctions(): Promise<Outcome> {
    return this.#try(() => void new Function('return 1')());
  }

  runsInlineScript(): Promise<Outcome> {
    return this.page.evaluate(() => new Promise<Outcome>((done) => {
      setTimeout(() => {
        const script = document.createElement('script');
        script.textContent = 'window.intruded = true';
        document.body.append(script);
        script.remove();
        done('intruded' in window ? 'done' : 'refused');
      });
    }));
  }

  /** The status of the answer, or that there was none. */
  fetches(url: string): Promise<string> {
    return this.page.evaluate((address) => fetch(address).then((answer) => String(answer.status), () => 'refused'), url);
  }

  async opensWindow(url: string): Promise<Outcome> {
    const opened = await this.page.evaluate((address) => {
      const link = document.createElement('a');
      Object.assign(link, { href: address, target: '_blank' });
      document.body.append(link);
      link.click();
      link.remove();
      return window.open(address) !== null;
    }, url);
    const windows = await this.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    return opened || windows > 1 ? 'done' : 'refused';
  }

  async navigates(url: string): Promise<void> {
    await this.page.evaluate((address) => {
      const form = document.createElement('form');
      Object.assign(form, { action: address, method: 'get' });
      document.body.append(form);
      setTimeout(() => {
        form.submit();
        form.remove();
        location.href = address;
      });
    }, url);
    await this.#settled();
  }

  async embeds(url: string): Promise<void> {
    await this.page.evaluate((address) => {
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.append(frame);
    }, url);
    await this.#settled();
    const loaded = this.page.frames().map((frame) => frame.url()).filter((each) => each.startsWith(url));
    if (loaded.length > 0) throw new Error(`${url} was embedded`);
    await this.page.evaluate(() => document.querySelector('iframe')?.remove());
  }

  permission(name: 'camera' | 'microphone' | 'geolocation' | 'notifications'): Promise<Outcome> {
    return this.page.evaluate(async (wanted) => {
      const settle = (asked: Promise<unknown>): Promise<Outcome> => asked.then(() => 'done' as const, () => 'refused' as const);
      switch (wanted) {
        case 'camera':
          return settle(navigator.mediaDevices.getUserMedia({ video: true }));
        case 'microphone':
          return settle(navigator.mediaDevices.getUserMedia({ audio: true }));
        case 'geolocation':
          return settle(new Promise((done, fail) => navigator.geolocation.getCurrentPosition(done, fail)));
        case 'notifications':
          return (await Notification.requestPermission()) === 'granted' ? 'done' : 'refused';
      }
    }, name);
  }

  /** `done`, `failed <key>` for a failure that a person reads, `refused <why>` when the call itself is thrown back. */
  calls(name: string, args: unknown): Promise<string> {
    return this.page.evaluate(async ([channel, value]) => {
      const { forme } = window as unknown as { forme: { call(name: unknown, args: unknown): Promise<{ ok?: boolean; key?: string } | null> } };
      try {
        const answer = await forme.call(channel, value);
        return answer?.ok === false ? `failed ${answer.key ?? ''}` : 'done';
      } catch (error) {
        return `refused ${String(error)}`;
      }
    }, [name, args] as const);
  }

  /** All that main tells the window at its start. */
  whatItIsTold(): Promise<string> {
    return this.page.evaluate(async () => {
      const { forme } = window as unknown as { forme: { call(name: string, args: unknown): Promise<unknown> } };
      return JSON.stringify([await forme.call('app.boot', null), await forme.call('app.recent', null), document.documentElement.outerHTML]);
    });
  }

  preferences(): Promise<object> {
    return this.app.evaluate(({ BrowserWindow }) => {
      const { webContents } = BrowserWindow.getAllWindows()[0]!;
      return { ...(webContents as unknown as { getLastWebPreferences(): object }).getLastWebPreferences() };
    });
  }

  /** Time for what must not happen. */
  async #settled(): Promise<void> {
    await this.page.evaluate(() => new Promise((done) => setTimeout(done, 150)));
  }

  #try(action: () => void): Promise<Outcome> {
    // Handed to the window as a string of the test's own code, then run in a task of the page's.
    return this.page.evaluate(`new Promise((done) => setTimeout(() => { try { (${action.toString()})(); done('done'); } catch { done('refused'); } }))`);
  }
}
