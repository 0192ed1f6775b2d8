/**
 * The floors of studying: the same questions and cards on a bare page in plain JavaScript, which does nothing else than
 * change what is shown and store one short text. What a real page costs more than this is its own doing.
 */
import type { Bank } from '../src/bank/bank.ts';
import { richText } from '../src/bank/rich-text.ts';

const headers = {
  'Content-Security-Policy': "script-src 'unsafe-inline'; style-src 'unsafe-inline'",
};
const style = `body{max-width:38rem;margin:1rem auto;padding:0 1rem;font:1.0625rem/1.5 serif}
label,li{display:flex;gap:.75rem;padding:.75rem 1rem;margin:.5rem 0;border:1px solid #888;border-radius:.4rem}
label:has(:checked){background:#e3eff3}button{min-height:2.75rem;padding:.5rem 1rem;font:inherit}ul{padding:0}`;

/** Questions with one right option, asked one after another as in a quiz. */
export function floorQuiz(bank: Bank) {
  const questions = bank.questions
    .filter((question) => question.kind === 'choice')
    .filter(({ options }) => options.filter((option) => option.correct).length === 1)
    .map(({ stem, options, facts }) => ({
      stem: richText(stem),
      options: options.map(({ text, why, correct }) => [richText(text), richText(why), correct]),
      facts: facts.map((id) => bank.facts.find((fact) => fact.id === id)?.statement ?? ''),
    }));
  return page('floor-quiz.html', questions, quizScript);
}

/** Cards, turned and rated one after another. */
export function floorCards(bank: Bank) {
  const cards = bank.cards.map(({ front, back, facts }) => ({
    front: richText(front),
    back: richText(back),
    facts: facts.map((id) => bank.facts.find((fact) => fact.id === id)?.statement ?? ''),
  }));
  return page('floor-cards.html', cards, cardScript);
}

const quizScript = `let n = 0;
function ask() {
  const q = items[n++ % items.length];
  main.innerHTML = '<h1 tabindex=-1>Question ' + n + ' of 40</h1><p>' + q.stem + '</p><form><fieldset><legend>Choose one.</legend>' +
    q.options.map(([text], i) => '<label><input type=radio name=o value=' + i + '><span>' + text + '</span></label>').join('') +
    '</fieldset><button disabled>Check the answer</button></form>';
  main.querySelector('h1').focus();
  const form = main.querySelector('form'), button = form.querySelector('button');
  form.onchange = () => { button.disabled = false; };
  form.onsubmit = (event) => {
    event.preventDefault();
    const picked = Number(new FormData(form).get('o'));
    localStorage.setItem('floor/' + n, JSON.stringify([n, picked, Date.now()]));
    form.outerHTML = '<h2 tabindex=-1>' + (q.options[picked][2] ? 'Right' : 'Not right') + '</h2><ul>' +
      q.options.map(([text, why, correct]) => '<li><div><b>' + (correct ? 'Right' : 'Wrong') + '</b><p>' + text + '</p><p>' + why + '</p></div></li>').join('') +
      '</ul><h2>What this tests</h2><ul>' + q.facts.map((fact) => '<li>' + fact + '</li>').join('') + '</ul><button>Next question</button>';
    main.querySelector('h2').focus();
    main.querySelector('button').onclick = ask;
  };
}
ask();`;

const cardScript = `let n = 0;
function show() {
  const c = items[n++ % items.length];
  main.innerHTML = '<article data-card><p tabindex=-1>' + c.front + '</p><button>Show the answer</button></article>';
  main.querySelector('p').focus();
  main.querySelector('button').onclick = () => {
    main.querySelector('button').outerHTML = '<p tabindex=-1>' + c.back + '</p><div>' +
      ['Again', 'Hard', 'Good', 'Easy'].map((name) => '<button>' + name + '</button>').join('') + '</div><ul>' +
      c.facts.map((fact) => '<li>' + fact + '</li>').join('') + '</ul>';
    main.querySelectorAll('p')[1].focus();
    for (const button of main.querySelectorAll('button')) button.onclick = () => {
      localStorage.setItem('floor/' + n, JSON.stringify([n, button.textContent, Date.now()]));
      show();
    };
  };
}
show();`;

function page(file: string, items: readonly unknown[], script: string) {
  // Text of the bank is no markup; `<` would be the only way for it to become some.
  const data = JSON.stringify(items).replaceAll('<', '\\u003c');
  const escaped = `JSON.parse(${JSON.stringify(data)}, (_, text) => typeof text === 'string' ? text.replace(/[&<]/g, (c) => '&#' + c.charCodeAt(0) + ';') : text)`;
  const text = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Floor</title><style>${style}</style><main></main><script>const main = document.querySelector('main');
const items = ${escaped.replaceAll('</', '<\\/')};
${script}</script></html>`;
  return { file, text, headers, path: `/${file.replace('.html', '')}` };
}
