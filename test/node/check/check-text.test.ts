import { describe, it } from 'node:test';
import { expect } from 'chai';
import { checkText } from '../../../src/check/index.js';
import { minimal } from '../../support/element/documents.js';

describe('checkText', () => {
  it('finds nothing in a document that is right', () => {
    const { problems, id, isForeign } = checkText(JSON.stringify(minimal()));
    expect(problems).to.deep.equal([]);
    expect(id?.value).to.equal('a-vs-b');
    expect(isForeign).to.equal(false);
  });

  it('says where the text is wrong, and how to put it right', () => {
    const text = '{\n  "version": 1,\n  "id": "a-vs-b",\n}';
    const { problems, placeOf } = checkText(text);
    const [problem] = problems;
    expect(problem).to.include({ rule: 'json', message: 'a trailing comma before } is not JSON' });
    expect(problem?.hint).to.equal('delete the comma');
    expect(problem && placeOf(problem.span)).to.deep.equal({
      ...{ line: 3, column: 17, endColumn: 18 },
      text: '  "id": "a-vs-b",',
    });
  });

  it('says where the document is wrong, and how to put it right', () => {
    const document = minimal({
      tools: [
        { id: 'a', name: 'A', panelShip: '85%' },
        { id: 'b', name: 'B' },
      ],
    });
    const text = JSON.stringify(document, null, 2);
    const { problems } = checkText(text);
    expect(problems.map(({ rule, path, hint }) => ({ rule, path, hint }))).to.deep.equal([
      { rule: 'document', path: 'tools[0].panelShip', hint: 'leave it out or write 85' },
    ]);
    const { offset, length } = problems[0]?.span ?? { offset: 0, length: 0 };
    expect(text.slice(offset, offset + length)).to.equal('"85%"');
  });

  it('judges addresses by that of the document', () => {
    const text = JSON.stringify(minimal({ url: '/compare/a-vs-b' }));
    expect(checkText(text, 'https://publisher.example/a-vs-b.json').problems).to.deep.equal([]);
  });
});
