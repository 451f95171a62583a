/** English sentences with planted faults, written as in han-faults. */
export const LATIN_FAULTS: Readonly<Record<string, string>> = {
  'repeated-words': `
The council met in ⟦the the→the⟧ old hall.
Buses will run ⟦to to→to⟧ the harbour until midnight.
She said ⟦it it→it⟧ would open in May.
They walked along ⟦and and→and⟧ sang.
The bridge ⟦was was→was⟧ closed for a week.
A third ⟦of of→of⟧ the stalls were empty.
`,
  articles: `
He waited for ⟦a→an⟧ hour at the gate.
It was ⟦a→an⟧ old ferry with a new engine.
She joined ⟦an→a⟧ union in spring.
He is ⟦an→a⟧ European champion.
The town bought ⟦a→an⟧ electric bus.
It was ⟦an→a⟧ useful meeting.
She is ⟦a→an⟧ honest judge of bread.
He wore ⟦an→a⟧ blue coat.
They adopted ⟦a→an⟧ 18-point plan.
There was ⟦a→an⟧ apple on each desk.
`,
  spacing: `
The market opens at nine⟦  → ⟧every day.
The mayor agreed⟦ →⟧, and the vote was held.
Nobody came⟦ →⟧.
The hall (⟦ →⟧the old one) was full.
Rain fell⟦,→, ⟧then snow.
The line was closed⟦  → ⟧for repairs.
Is it open⟦ →⟧?
Boats⟦,→, ⟧nets and ropes were sold.
She bought bread⟦ →⟧; he bought milk.
It was late,⟦  → ⟧but nobody left.
`,
  'straight-quotes': `
⟦"→“⟧We will open in May,⟦"→”⟧ she said.
It isn⟦'→’⟧t finished yet.
The ferry⟦'→’⟧s engine is new.
They called it ⟦"→“⟧the old lady⟦"→”⟧ of the port.
He said: ⟦"→“⟧No.⟦"→”⟧
It wasn⟦'→’⟧t the rain.
The town⟦'→’⟧s budget is short.
Nobody calls it ⟦"→“⟧cheap⟦"→”⟧.
`,
  'ellipsis-and-dash': `
The hall⟦ - → – ⟧built in 1902⟦ - → – ⟧will reopen.
He stopped⟦--→—⟧then went on.
Three towns⟦ - → – ⟧all on the coast⟦ - → – ⟧have joined.
She waited⟦....→…⟧ and left.
It was late⟦ - → – ⟧too late for the ferry.
The price⟦ - → – ⟧and the wait⟦ - → – ⟧went up.
`,
  'repeated-marks': `
He turned⟦,,→,⟧ and left.
The shop closed⟦;;→;⟧ the café stayed.
It was over⟦..→.⟧ Nobody spoke.
The menu⟦::→:⟧ soup and bread.
`,
  'mark-width': `
The market opens at nine⟦，→, ⟧and closes at six.
Nobody came⟦。→.⟧
She asked: is it open⟦？→?⟧
The line⟦（→ (⟧the old one⟦）→) ⟧is closed.
`,
  unclosed: `
⟦“⟧We will open in May, she said.
The hall ⟦(⟧the old one is full.
The hall the old one⟦)⟧ is full.
We will open in May,⟦”⟧ she said.
The plan ⟦[⟧as amended was passed.
`,
  units: `
The path is 5 ⟦KM→km⟧ long.
Each bag weighs 25 ⟦KG→kg⟧.
The plant makes 500 ⟦KW→kW⟧.
The screen runs at 120 ⟦HZ→Hz⟧.
`,
  dates: `
The fair opens on ⟦Tuesday→Monday⟧, November 23, 2026.
The hall closes on ⟦February 30⟧.
The vote is on ⟦Friday→Thursday⟧, 26 November 2026.
Forms are due by ⟦31 November⟧.
The show runs until ⟦Monday→Sunday⟧, November 29.
`,
  numbers: `
Some ⟦45000→45,000⟧ people lined the quay.
The fund paid ⟦12,50⟧ pounds in all.
About ⟦30000→30,000⟧ visitors came.
The town has ⟦18000→18,000⟧ residents.
`,
  consistency: `
Harbour reopens¶The harbour chief, Martha Okafor, opened the gate. Later Martha Okafor thanked the crew.¶On the quay ⟦Martha Okafar⟧ spoke again.
Old ferry¶The skipper, Alan Brodie, 61, retires in May.¶On his last trip Alan Brodie, ⟦63⟧, waved.
New bakery¶The bakers were led by Ruth Sandham for years; today Ruth Sandham sold it.¶The buyer met ⟦Ruth Sandhem⟧ in spring.
School bell¶The head, Joan Pellew, 52, rang it first.¶For Joan Pellew, ⟦54⟧, it was the last time.
Library hours¶The librarian, Peter Halloran, cut the hours. In May Peter Halloran restored them.¶Readers thanked ⟦Peter Hallaran⟧ for it.
`,
};
