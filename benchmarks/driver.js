// The same as driver.py, for the engines written in JavaScript: node driver.js ENGINE, NODE_PATH set.
'use strict';
const fs = require('fs');
const path = require('path');
const readline = require('readline');
const { performance } = require('perf_hooks');

const ANSWER = '\x1eanswer ';

// {kommune: {x}} beside the shared names, laid flat for dialects without paths.
function flat(shared, council) {
  const own = Object.entries(council).map(([name, value]) => [`kommune_${name}`, value]);
  return { ...shared, ...Object.fromEntries(own) };
}

const engines = {
  docxtemplater(template, shared) {
    const PizZip = require('pizzip');
    const Docxtemplater = require('docxtemplater');
    const file = fs.readFileSync(template);
    return async (council) => {
      const document = new Docxtemplater(new PizZip(file), { paragraphLoop: true, linebreaks: true });
      document.render(flat(shared, council));
      return document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
    };
  },
  'docx-templates'(template, shared) {
    const { createReport } = require('docx-templates');
    const file = fs.readFileSync(template);
    const options = { cmdDelimiter: ['{', '}'], noSandbox: true };
    return async (council) => createReport({ template: file, data: { ...shared, kommune: council }, ...options });
  },
  'easy-template-x'(template, shared) {
    const { TemplateHandler } = require('easy-template-x');
    const file = fs.readFileSync(template);
    const handler = new TemplateHandler();
    return async (council) => handler.process(file, flat(shared, council));
  },
  carbone(template, shared) {
    const carbone = require('carbone');
    return (council) => new Promise((resolve, reject) => {
      carbone.render(template, { ...shared, kommune: council }, (error, result) => {
        if (error) reject(error instanceof Error ? error : new Error(error));
        else resolve(result);
      });
    });
  },
};

const prepare = engines[process.argv[2]];
let shared, councils, ready;

const seconds = (start) => (performance.now() - start) / 1000;

const requests = {
  load({ data }) {
    const whole = JSON.parse(fs.readFileSync(data, 'utf8'));
    shared = whole.delt;
    councils = whole.kommunar;
    return null;
  },
  open({ template }) {
    ready = prepare(template, shared);
    return null;
  },
  async memory({ councils: count }) {
    const times = [];
    for (const council of councils.slice(0, count)) {
      const start = performance.now();
      await ready(council);
      times.push(seconds(start));
    }
    return times;
  },
  async case({ template, councils: count, folder }) {
    fs.mkdirSync(folder, { recursive: true });
    const start = performance.now();
    const render = prepare(template, shared);
    for (const [nr, council] of councils.slice(0, count).entries()) {
      const name = path.join(folder, `${String(nr).padStart(4, '0')}.docx`);
      fs.writeFileSync(name, await render(council));
    }
    return seconds(start);
  },
  peak() {
    return process.resourceUsage().maxRSS / 1024;
  },
};

async function main() {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const { do: what, ...rest } = JSON.parse(line);
    const answer = await requests[what](rest);
    process.stdout.write(`${ANSWER}${JSON.stringify(answer)}\n`);
  }
  process.exit(0);
}

main().catch((error) => {
  const inner = (error.properties && error.properties.errors) || [];
  console.error([error.stack, ...inner.map((e) => e.message)].join('\n'));
  process.exit(1);
});
