import type { MessageLanguage } from '../strings/format-message';

export type SubcommandName = 'new' | 'add-page' | 'import' | 'fill' | 'compose' | 'preflight' | 'check' | 'export' | 'proof' | 'merge-proof' | 'dump';

interface Help {
  readonly summary: string;
  readonly usage: string;
  readonly options: readonly (readonly [option: string, meaning: string])[];
}

const en: Record<SubcommandName, Help> = {
  new: {
    summary: 'make an edition from a template',
    usage: 'forme new <edition.forme> --template ID [options]',
    options: [
      ['--template ID', 'the page to start from; an unknown one lists those there are'],
      ['--paper NAME', 'name of the paper'],
      ['--date YYYY-MM-DD', 'publication date; today when left out'],
      ['--section NAME', 'section of the paper'],
      ['--editors TEXT', 'who is named in the folio'],
      ['--page-name NAME', 'name of the page'],
      ['--issue NUMBER', 'total issue number'],
    ],
  },
  'add-page': {
    summary: 'add a page from a template behind the last',
    usage: 'forme add-page <edition.forme> --template ID [--page-name NAME]',
    options: [
      ['--template ID', 'the page to start from; an unknown one lists those there are'],
      ['--page-name NAME', 'name of the page'],
    ],
  },
  import: {
    summary: 'put copy and pictures into the basket',
    usage: 'forme import <edition.forme> <file>… [--pictures DIR]',
    options: [
      ['<file>…', '.txt (plain or tagged), .docx, JPEG, PNG, TIFF, WebP, or page copy as .json'],
      ['--pictures DIR', 'where the pictures that page copy names are; beside it when left out'],
    ],
  },
  'merge-proof': {
    summary: 'take what a reviewer wrote on a proof',
    usage: 'forme merge-proof <edition.forme> <file.pdf | file.forme-proof> [--round STEP]',
    options: [
      ['<file.pdf>', 'a proof of this edition, annotated in any viewer'],
      ['<file.forme-proof>', 'what the reader of an HTML proof sent back; merged twice it adds nothing'],
      ['--round STEP', 'step of the workflow that the marks of a PDF are made in'],
    ],
  },
  fill: {
    summary: 'make up a page from the basket',
    usage: 'forme fill <edition.forme> [--page N] [--qr URL | --as-is | --plan]',
    options: [
      ['--page N', 'the page whose empty places are filled, 1 when left out'],
      ['--qr URL', 'a QR box at the foot of the briefs, with the basket’s furniture text'],
      ['--as-is', 'leave the places as the template has them, and the briefs in one stack'],
      ['--plan', 'plan the whole page anew: bands of stories whose feet meet'],
    ],
  },
  compose: {
    summary: 'compose, and say what fits and what does not',
    usage: 'forme compose <edition.forme> [--strict]',
    options: [['--strict', 'exit with 3 when there are errors']],
  },
  preflight: {
    summary: 'check pages for the press; exits with 3 when there are errors',
    usage: 'forme preflight <edition.forme> [--profile ID] [--page N]',
    options: [
      ['--profile ID', 'which rules hold and how strictly; the edition’s own when left out'],
      ['--page N', 'only what concerns this page; may be repeated'],
    ],
  },
  check: {
    summary: 'read the stories for errors of language and fact; exits with 3 when there are some',
    usage: 'forme check <edition.forme> [--page N] [--rule NAME]',
    options: [
      ['--page N', 'only stories that start on this page; may be repeated'],
      ['--rule NAME', 'only what this rule finds (wrong-words, sums, dates …); may be repeated'],
    ],
  },
  export: {
    summary: 'write pages as PDF or PNG',
    usage: 'forme export <edition.forme> [--preset ID] [-o FILE | --folder DIR] [options]',
    options: [
      ['--preset ID', 'press-x4, press-x1a, proof, reading, or another of the house style; png; the one in force when left out'],
      ['-o, --output FILE', 'one file; beside the edition, named by the preset, when left out'],
      ['--folder DIR', 'files named by the preset go there; it is made when it is not there'],
      ['--page N', 'only this page; may be repeated'],
      ['--override REASON', 'export for the press although preflight finds errors; the reason is recorded'],
      ['--ppi N', 'resolution of a PNG, 150 when left out'],
      ['--strict', 'exit with 3 when there are errors in the pages'],
      ['--no-record', 'add no line to the edition’s record of exports'],
    ],
  },
  proof: {
    summary: 'write pages as one HTML file to be read, marked and signed in a browser',
    usage: 'forme proof <edition.forme> [-o FILE.html] [--pages 1,2]',
    options: [
      ['-o, --output FILE', 'the file; beside the edition when left out'],
      ['--pages 1,2', 'only these pages'],
    ],
  },
  dump: {
    summary: 'print the display list of pages',
    usage: 'forme dump <edition.forme> [--page N] [--json]',
    options: [['--page N', 'only this page; may be repeated']],
  },
};

const zh: Record<SubcommandName, Help> = {
  new: {
    summary: '用模板新建一期',
    usage: 'forme new <一期.forme> --template 模板 [选项]',
    options: [
      ['--template 模板', '从哪个模板开始；写错时列出现有的模板'],
      ['--paper 报名', '报纸名称'],
      ['--date 年-月-日', '出版日期，省略时为今天'],
      ['--section 叠名', '叠或版组的名称'],
      ['--editors 文字', '版眉上的责任编辑等'],
      ['--page-name 版名', '版面名称'],
      ['--issue 期号', '总期号'],
    ],
  },
  'add-page': {
    summary: '用模板在最后加一版',
    usage: 'forme add-page <一期.forme> --template 模板 [--page-name 版名]',
    options: [
      ['--template 模板', '从哪个模板开始；写错时列出现有的模板'],
      ['--page-name 版名', '版面名称'],
    ],
  },
  import: {
    summary: '把稿件和图片收进稿库',
    usage: 'forme import <一期.forme> <文件>… [--pictures 文件夹]',
    options: [
      ['<文件>…', '.txt（纯文本或带标记）、.docx、JPEG、PNG、TIFF、WebP，或版面稿件 .json'],
      ['--pictures 文件夹', '版面稿件所列图片的位置，省略时在稿件旁边找'],
    ],
  },
  'merge-proof': {
    summary: '收下校样上的批注',
    usage: 'forme merge-proof <一期.forme> <文件.pdf | 回执.forme-proof> [--round 步骤]',
    options: [
      ['<文件.pdf>', '这一期的校样，用任何阅读器批注过的'],
      ['<回执.forme-proof>', '读 HTML 校样的人发回的文件；重复并入不会增加批注'],
      ['--round 步骤', 'PDF 上的批注算在流程的哪一步'],
    ],
  },
  fill: {
    summary: '用稿库里的稿件自动组一版',
    usage: 'forme fill <一期.forme> [--page N] [--qr 网址 | --as-is | --plan]',
    options: [
      ['--page N', '要填的版面，省略时为第 1 版'],
      ['--qr 网址', '在简讯栏底部放二维码，文字取稿库里的装饰稿'],
      ['--as-is', '各个位置照模板不动，简讯叠在一处'],
      ['--plan', '不照模板，整版重新拼排，各块齐底'],
    ],
  },
  compose: {
    summary: '排一遍，报告齐版情况',
    usage: 'forme compose <一期.forme> [--strict]',
    options: [['--strict', '有错误时退出码为 3']],
  },
  preflight: {
    summary: '付印前检查；有错误时退出码为 3',
    usage: 'forme preflight <一期.forme> [--profile 方案] [--page N]',
    options: [
      ['--profile 方案', '检查方案，省略时用这一期自己的'],
      ['--page N', '只看与这一版有关的，可以写多次'],
    ],
  },
  check: {
    summary: '校对稿件的文字与事实；有差错时退出码为 3',
    usage: 'forme check <一期.forme> [--page N] [--rule 规则]',
    options: [
      ['--page N', '只看从这一版开始的稿件，可以写多次'],
      ['--rule 规则', '只看这条规则（wrong-words、sums、dates 等），可以写多次'],
    ],
  },
  export: {
    summary: '把版面导出为 PDF 或 PNG',
    usage: 'forme export <一期.forme> [--preset 预设] [-o 文件 | --folder 文件夹] [选项]',
    options: [
      ['--preset 预设', 'press-x4、press-x1a、proof、reading 或版式里的其他预设，也可写 png；省略时用当前预设'],
      ['-o, --output 文件', '写成一个文件；省略时放在这一期旁边，按预设命名'],
      ['--folder 文件夹', '按预设命名写入这个文件夹，没有时新建'],
      ['--page N', '只导出这一版，可以写多次'],
      ['--override 理由', '预检有错误仍然付印，理由会记录下来'],
      ['--ppi N', 'PNG 的分辨率，默认 150'],
      ['--strict', '所导出的版面有错误时退出码为 3'],
      ['--no-record', '不记入这一期的导出记录'],
    ],
  },
  proof: {
    summary: '把版面输出为一个 HTML 校样，用浏览器阅读、批注和签署',
    usage: 'forme proof <一期.forme> [-o 文件.html] [--pages 1,2]',
    options: [
      ['-o, --output 文件', '输出文件，省略时放在这一期旁边'],
      ['--pages 1,2', '只输出这几版'],
    ],
  },
  dump: {
    summary: '输出版面的显示列表',
    usage: 'forme dump <一期.forme> [--page N] [--json]',
    options: [['--page N', '只输出这一版，可以写多次']],
  },
};

const HELP = { en, 'zh-CN': zh } as const;
const JSON_OPTION = { en: ['--json', 'print the result as JSON'], 'zh-CN': ['--json', '以 JSON 输出结果'] } as const;
const WORDS = {
  en: { usage: 'Usage:', commands: 'Commands:', options: 'Options:', more: 'forme <command> --help says more. Exit codes: 0 done, 1 failed, 2 wrong usage, 3 errors found (preflight, check, --strict, or an export for the press without --override).' },
  'zh-CN': { usage: '用法：', commands: '命令：', options: '选项：', more: 'forme <命令> --help 查看详情。退出码：0 完成，1 失败，2 用法不对，3 发现错误（preflight、check、--strict，或付印导出而没有 --override）。' },
} as const;

/** Help on a subcommand, or the overview. */
export function helpText(language: MessageLanguage, name: SubcommandName | null): string {
  const words = WORDS[language];
  if (name === null) {
    const commands = Object.entries(HELP[language]).map(([command, { summary }]) => row(command, summary, 12));
    return [`${words.usage} forme <command> …`, '', words.commands, ...commands, '', words.more, ''].join('\n');
  }
  const { summary, usage, options } = HELP[language][name];
  const rows = [...options, JSON_OPTION[language]].map(([option, meaning]) => row(option, meaning, 22));
  return [`${words.usage} ${usage}`, `  ${summary}`, '', words.options, ...rows, ''].join('\n');
}

const row = (name: string, meaning: string, width: number): string => `  ${name.padEnd(width)}${meaning}`;
