/**
 * The pictures of docs/typography.md, as data. One entry is one picture: panels beside one another, each a text set by the
 * engine under the house style of its paper (templates/styles) with the changes it states. What a panel may state is in example.ts.
 */
import type { Face } from '../../src/model/style';
import type { Example } from './example';

const face = (family: string, weight = 400, italic = false): Face => ({ family, weight, italic });
const SERIF = face('Source Serif 4');
const SANS = face('Source Sans 3');

const RIVER = '入冬以来，市水务局对城区十二条河道轮流清淤，春节前可以全部完工。施工分段围堰，夜间作业，沿岸居民出行大体不受影响；清出的淤泥脱水以后，运往郊外苗圃作底土。“水清了，散步的人也多了。”住在柳桥边的退休教师何文敏说。';
const MARKET = '早上六点，菜市场（新址在北仓路）刚开门，“头一锅”豆浆已经出锅；摊主说：“昨天卖了三百多碗。今天呢？还不止！”';
const HARBOUR = 'The ferry left the old harbour shortly after dawn, carrying engineers, schoolchildren and a consignment of refrigerated vegetables to the islands. Passengers complained about overcrowding, but the superintendent said that an additional departure would be introduced before the holidays.';

export const EXAMPLES: readonly Example[] = [
  // ── Line breaking ──
  {
    name: 'kinsoku', shows: ['kinsoku'], across: 4, zoom: 1.5,
    all: {
      measure: 9, highlight: ['，', '／', '……'], styles: { body: { lineFit: 'stable', indent: 0, avoidRunts: false } },
      text: ['码头货场一带都通车，不再绕行。', '每天上午或者下午／晚上都开放。', '他想了又想还是没说……走了。'].join('\n'),
    },
    panels: (['none', 'basic', 'gb', 'strict'] as const).map((kinsoku) => ({ label: `kinsoku: ${kinsoku}`, styles: { body: { kinsoku } } })),
  },
  {
    name: 'word-break', shows: ['wordBreak'], across: 4, zoom: 1.4,
    all: { measure: 9, styles: { body: { align: 'left', indent: 0 } } },
    panels: [
      { label: 'normal', text: '老码头敞开怀抱，十二公里岸线，还给市民散步。' },
      { label: 'keep-all', text: '老码头敞开怀抱，十二公里岸线，还给市民散步。', styles: { body: { wordBreak: 'keep-all' } } },
      { label: 'normal', text: '取件码KX20418770B，凭码领取。' },
      { label: 'break-all', text: '取件码KX20418770B，凭码领取。', styles: { body: { wordBreak: 'break-all' } } },
    ],
  },
  // ── Choosing lines ──
  {
    name: 'line-fit', shows: ['lineFit', 'Story.lineFit'], across: 4, zoom: 1.1,
    all: { measure: 13, text: RIVER },
    panels: [
      { label: 'lineFit: total' },
      { label: 'total, 苗 cut: a line saved, two lines above it change', text: RIVER.replace('苗圃', '圃'), linesUnlike: 0 },
      { label: 'lineFit: stable', styles: { body: { lineFit: 'stable' } } },
      { label: 'stable, 苗 cut: nothing above it changes', text: RIVER.replace('苗圃', '圃'), styles: { body: { lineFit: 'stable' } }, linesUnlike: 2 },
    ],
  },
  {
    name: 'runts', shows: ['avoidRunts'], across: 2, zoom: 1.5,
    all: { measure: 13, text: '记者从市图书馆获悉，分馆今起试行通宵开放，凭证入座。' },
    panels: [
      { label: 'avoidRunts: false', styles: { body: { avoidRunts: false } } },
      { label: 'avoidRunts: true' },
    ],
  },
  // ── Marks ──
  {
    name: 'line-end', shows: ['trimLineEnd', 'trimLineStart'], across: 3, zoom: 1.6,
    all: { measure: 11, text: '“桥修好了。”船工老韦说，“夜里也能走。”他指着对岸：（新）灯塔、（老）仓库、“半边街”，都亮了。', styles: { body: { indent: 0 } }, highlight: ['。', '，', '、', '“', '（', '：'] },
    panels: [
      { label: 'trimLineEnd: true, trimLineStart: true' },
      { label: 'trimLineEnd: false', styles: { body: { trimLineEnd: false } } },
      { label: 'trimLineStart: false', styles: { body: { trimLineStart: false } } },
    ],
  },
  {
    name: 'adjacent-marks', shows: ['adjacentMarks'], across: 2, zoom: 1.8,
    all: { measure: 16, text: '读书会先读《岸线》《渡口》（均有新版），再由作者作答：“为何写河？”', styles: { body: { indent: 0, align: 'left', lineFit: 'stable' } }, highlight: ['》《', '》（', '），', '：“', '？”'] },
    panels: [{ label: 'adjacentMarks: 1.5' }, { label: 'adjacentMarks: 1', styles: { body: { adjacentMarks: 1 } } }],
  },
  {
    name: 'mark-style', shows: ['markStyle'], across: 3, zoom: 1.5,
    all: { measure: 13, text: MARKET, styles: { body: { indent: 0, align: 'left', lineFit: 'stable', avoidRunts: false } }, highlight: ['，', '。', '；', '：', '“', '”', '（', '）', '？'] },
    panels: (['full-width', 'kaiming', 'half-width'] as const).map((markStyle) => ({ label: `markStyle: ${markStyle}`, styles: { body: { markStyle } } })),
  },
  {
    name: 'hanging', shows: ['hangMarks'], across: 3, zoom: 1.5,
    all: { measure: 10, text: ['渡口的老船又开了航，岸上站满了送行的人。孩子们先上，老人随后。', '风停了，船一艘接一艘出海，岸上的人都说今年鱼汛来得早。'].join('\n'), styles: { body: { indent: 0 } } },
    panels: (['never', 'allow', 'force'] as const).map((hangMarks) => ({ label: `hangMarks: ${hangMarks}`, styles: { body: { hangMarks } } })),
  },
  {
    name: 'interpunct', shows: ['interpunctWidth'], across: 2, zoom: 1.8,
    all: { measure: 13, text: '翻译家列夫·安德森与让·莫罗同台。', styles: { body: { indent: 0, align: 'left' } }, highlight: ['·'] },
    panels: [{ label: 'interpunctWidth: 0.5' }, { label: 'interpunctWidth: 1', styles: { body: { interpunctWidth: 1 } } }],
  },
  // ── Justification ──
  {
    name: 'squeeze', shows: ['squeezeStops', 'hanLatinGapMin', 'hanLatinGapMax'], across: 3, zoom: 1.5,
    all: {
      measure: 13, changes: true, styles: { body: { indent: 0, hanLatinGap: 0.25, font: { latin: SERIF } } },
      text: '列夫·安船长说：“用App订票，省时、省力。”昨天（周一）起，2号码头凭证上船；头班船六点半开，末班九点。十年了，码头头一回这样忙。',
    },
    panels: [
      { label: 'blue: squeezed, red: stretched' },
      { label: 'squeezeStops: false', styles: { body: { squeezeStops: false } } },
      { label: 'hanLatinGapMin: 0, hanLatinGapMax: 0.25', styles: { body: { hanLatinGapMin: 0, hanLatinGapMax: 0.25 } } },
    ],
  },
  {
    name: 'han-latin', shows: ['hanLatinGap'], across: 3, zoom: 1.5,
    all: { measure: 13, text: '新开的5G基站覆盖地铁2号线全部18座车站，乘客用App购票，平均只要4秒。', styles: { body: { indent: 0, align: 'left', lineFit: 'stable', font: { latin: SERIF } } } },
    panels: [
      { label: 'hanLatinGap: 0', styles: { body: { hanLatinGap: 0, hanLatinGapMin: 0 } } },
      { label: 'hanLatinGap: 0.125' },
      { label: 'hanLatinGap: 0.25', styles: { body: { hanLatinGap: 0.25 } } },
    ],
  },
  // ── Columns ──
  {
    name: 'keeps', shows: ['widowLines', 'orphanLines'], across: 2, zoom: 1.2,
    all: {
      measure: 11, columns: 2, rows: 8, grid: true,
      text: ['老城南门的旧书市集周末重开。摊位沿河一字排开，旧报、地图、连环画样样都有，不到中午已经人头攒动。', '市集由街坊自己打理，摊位费只收十元。', '“图个热闹。”发起人说，“也替旧书找个新家。”到傍晚收摊时，一共换出去两千多册，比去年多了一倍。'].join('\n'),
    },
    panels: [
      { label: 'widowLines: 1, orphanLines: 1', styles: { body: { widowLines: 1, orphanLines: 1 } } },
      { label: 'widowLines: 2, orphanLines: 2' },
    ],
  },
  {
    name: 'subheads', shows: ['rows', 'rowsBefore', 'rowsAfter', 'keepWithNext', 'leading'], across: 3, zoom: 1.3,
    all: { measure: 13, grid: true, text: ['河道清淤年前完工，沿岸步道随后向市民开放。', '@小标题 步道宽了', '新步道宽四米，骑车、散步各走一边，雨天也不积水。'].join('\n') },
    panels: [
      { label: 'rows: 3 (the house’s subhead)' },
      { label: 'rows: 2, align: left', styles: { subhead: { rows: 2, align: 'left' } } },
      { label: 'rows: 0, size: 12, leading: 15, rowsBefore: 0.5, rowsAfter: 0.3', styles: { subhead: { rows: 0, size: 12, leading: 15, rowsBefore: 0.5, rowsAfter: 0.3 } } },
    ],
  },
  {
    name: 'run-in', shows: ['runIn'], across: 2, zoom: 1.4,
    all: { measure: 13, grid: true, text: ['河道清淤年前完工，沿岸步道随后向市民开放。', '@小标题 步道宽了', '新步道宽四米，骑车、散步各走一边，雨天也不积水。'].join('\n') },
    panels: [
      { label: 'runIn: false, rows: 2', styles: { subhead: { rows: 2, align: 'left' } } },
      { label: 'runIn: true, size: 9', styles: { subhead: { runIn: true, rows: 0, align: 'left', size: 9 } } },
    ],
  },
  {
    name: 'drop-caps', shows: ['dropCapLines', 'dropCapCharacters'], across: 3, zoom: 1.3,
    all: { measure: 13, grid: true },
    panels: [
      { label: 'dropCapLines: 2', text: RIVER.slice(0, RIVER.indexOf('；')), styles: { body: { dropCapLines: 2, indent: 0 } } },
      { label: 'dropCapLines: 3', paper: 'en', text: `@body ${HARBOUR.slice(0, HARBOUR.indexOf(' Passengers'))}`, measure: 16, styles: { body: { size: 8.75, dropCapLines: 3, indent: 0 } } },
      { label: 'dropCapLines: 2, dropCapCharacters: 3', paper: 'en', text: `@body ${HARBOUR.slice(0, HARBOUR.indexOf(' Passengers'))}`, measure: 16, styles: { body: { size: 8.75, dropCapLines: 2, dropCapCharacters: 3, indent: 0 } } },
    ],
  },
  {
    name: 'indents', shows: ['narrowMeasure', 'flushSpeech'], across: 4, zoom: 1.3,
    all: {},
    panels: [
      { label: 'narrowMeasure: 6', measure: 5, text: '渡口的船又开航，岸上站满人。' },
      { label: 'narrowMeasure: 0', measure: 5, text: '渡口的船又开航，岸上站满人。', styles: { body: { narrowMeasure: 0 } } },
      { label: 'flushSpeech: true', measure: 11, text: '老韦说：“桥修好了，夜里也能走。\n往后上学，不用等船。”' },
      { label: 'flushSpeech: false', measure: 11, text: '老韦说：“桥修好了，夜里也能走。\n往后上学，不用等船。”', styles: { body: { flushSpeech: false } } },
    ],
  },
  {
    name: 'alignment', shows: ['align', 'indent'], across: 5, zoom: 1.2,
    all: { measure: 11, text: '步道分三段开放：南门、柳桥、北仓，各设一处驿站。' },
    panels: [
      { label: 'align: justify, indent: 2' },
      { label: 'align: left, indent: 0', styles: { body: { align: 'left', indent: 0 } } },
      { label: 'align: center', styles: { body: { align: 'center', indent: 0 } } },
      { label: 'align: right', styles: { body: { align: 'right', indent: 0 } } },
      { label: 'align: spread', text: '责任编辑\n版面\n照排', styles: { body: { align: 'spread', indent: 0 } } },
    ],
  },
  {
    name: 'tracking', shows: ['tracking', 'scale', 'size'], across: 4, zoom: 1.2,
    all: { measure: 14, text: '@主题 夜航重开', styles: { headline: { size: 22, align: 'left', fit: null } } },
    panels: [
      { label: 'as the style says' },
      { label: 'tracking: 100', styles: { headline: { tracking: 100 } } },
      { label: 'tracking: -50', styles: { headline: { tracking: -50 } } },
      { label: 'scale: 0.9', styles: { headline: { scale: 0.9 } } },
    ],
  },
  {
    name: 'whole-characters', shows: ['wholeCharacters'], across: 2, zoom: 1.4,
    all: { measure: 13.6, text: '老城南门的旧书市集周末重开。摊位沿河一字排开，旧报、地图样样都有，不到中午已经人头攒动。' },
    panels: [{ label: 'wholeCharacters: true' }, { label: 'wholeCharacters: false', styles: { body: { wholeCharacters: false } } }],
  },
  // ── Latin ──
  {
    name: 'hyphenation', shows: ['hyphenate', 'hyphenBefore', 'hyphenAfter', 'hyphenLadder', 'wordSpaceMin', 'wordSpaceMax'], across: 4, zoom: 1.1,
    all: { paper: 'en', measure: 17, text: `@body ${HARBOUR}`, styles: { body: { size: 8.75, indent: 0 } } },
    panels: [
      { label: 'hyphenate: false', styles: { body: { hyphenate: false } } },
      { label: 'hyphenate: true' },
      { label: 'hyphenBefore: 4, hyphenAfter: 4', styles: { body: { hyphenBefore: 4, hyphenAfter: 4 } } },
      { label: 'align: left (ragged)', styles: { body: { align: 'left' } } },
    ],
  },
  {
    name: 'optical-margin', shows: ['opticalMargin'], across: 3, zoom: 1.9,
    all: { paper: 'en', measure: 13, text: '@body “We waited,” the ferryman said, “for a year, then two.” He shrugged: the footbridge reopened, his passengers went.', styles: { body: { size: 8.75, indent: 0 } } },
    panels: ([0, 0.4, 1] as const).map((opticalMargin) => ({ label: `opticalMargin: ${opticalMargin}`, styles: { body: { opticalMargin } } })),
  },
  {
    name: 'ligatures', shows: ['ligatures'], across: 2, zoom: 2.6,
    all: { paper: 'en', measure: 14, text: '@body Officials filed the final figures on a fifth flight.', styles: { body: { size: 8.75, indent: 0, align: 'left' } }, highlight: ['ffi', 'fi', 'fl'] },
    panels: [{ label: 'ligatures: true' }, { label: 'ligatures: false', styles: { body: { ligatures: false } } }],
  },
  // ── Fonts ──
  {
    name: 'composite-fonts', shows: ['font', 'strongFont', 'emphasisFont', 'CompositeFont.han', 'CompositeFont.latin', 'CompositeFont.latinScale', 'CompositeFont.latinShift', 'CompositeFont.digits', 'CompositeFont.digitsScale', 'CompositeFont.digitsShift'], across: 4, zoom: 1.5,
    all: { measure: 11, text: '**本报讯**　截至2026年，App用户达318万，__同比__增长12.5%。', styles: { body: { indent: 0, align: 'left' } } },
    panels: [
      { label: 'latin: the Chinese face’s own' },
      { label: 'latin: Source Serif 4', styles: { body: { font: { latin: SERIF } } } },
      { label: 'and latinScale: 1.08, latinShift: −0.02', styles: { body: { font: { latin: SERIF, latinScale: 1.08, latinShift: -0.02 } } } },
      { label: 'and digits: Source Sans 3', styles: { body: { font: { latin: SERIF, digits: SANS, digitsScale: 1.05 } } } },
    ],
  },
  // ── Vertical and heads ──
  {
    name: 'vertical', shows: ['font'], across: 2, zoom: 1.4,
    all: { measure: 11, rows: 17, frame: { writing: 'vertical' }, edges: false, styles: { headline: { size: 20 }, kicker: { size: 11 } } },
    panels: [
      { label: 'marks and digits', text: '@引题 望澜市2026年12月5日起\n@主题 “夜航”重开——三十年了……' },
      { label: 'letters', text: '@引题 地铁2号线全线5G覆盖\n@主题 A座到Port只要一小时' },
    ],
  },
  {
    name: 'head-fit', shows: ['fit'], across: 2, zoom: 1.2,
    all: { measure: 11, columns: 2, edges: true, text: '@主题 江海市旧厂房变身城市书房', styles: { headline: { size: 20 } } },
    panels: [
      { label: 'fit: null', styles: { headline: { fit: null } } },
      { label: 'fit: sizeMin 0.8, sizeMax 1.1, trackingMin -50, trackingMax 100, linesMax 2', styles: { headline: { fit: { sizeMin: 0.8, sizeMax: 1.1, trackingMin: -50, trackingMax: 100, linesMax: 2 } } } },
      { label: 'fit with linesMax 1, sizeMin 0.7', styles: { headline: { fit: { sizeMin: 0.7, sizeMax: 1.1, trackingMin: -50, trackingMax: 100, linesMax: 1 } } } },
      { label: 'an alternative that the editor chose', head: { lines: ['江海市', '旧厂房变身城市书房'], size: 22, tracking: 0 }, styles: { headline: { fit: { sizeMin: 0.8, sizeMax: 1.1, trackingMin: -50, trackingMax: 100, linesMax: 2 } } } },
    ],
  },
  // ── Pictures ──
  {
    name: 'run-around', shows: ['PictureFrame.contour', 'StyleSheet.leastSegment'], across: 3, zoom: 0.9,
    all: { measure: 26, rows: 12, text: [RIVER, RIVER, RIVER].join('\n'), picture: { x: 6, row: 3, width: 10, rows: 7, contour: null, gap: 6 } },
    panels: [
      { label: 'a rectangle, leastSegment: 3' },
      { label: 'a contour', picture: { x: 7, row: 3, width: 11, rows: 7, gap: 5, contour: Array.from({ length: 24 }, (_, i) => ({ x: 0.5 + 0.5 * Math.cos((i * Math.PI) / 12), y: 0.5 + 0.5 * Math.sin((i * Math.PI) / 12) })) } },
      { label: 'leastSegment: 7: nothing beside the picture at the left', sheet: { leastSegment: 7 } },
    ],
  },
  {
    name: 'jump-lines', shows: ['StyleSheet.jump'], across: 1, zoom: 1.4,
    all: { measure: 13, rows: 7, pages: 2, text: RIVER },
    panels: [{ label: 'jump: { to: （下转第{page}版）, from: （上接第{page}版） }' }],
  },
  {
    name: 'lead-ins', shows: ['StyleSheet.leadIns'], across: 2, zoom: 1.6,
    all: { measure: 13, text: '本报讯（通讯员　方宁）北仓路菜市场昨日迁入新址，摊位增加到二百一十个。' },
    panels: [{ label: 'leadIns: []', sheet: { leadIns: [] } }, { label: 'leadIns: 本报讯 before a bracket, strong' }],
  },
];
