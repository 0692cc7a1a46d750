/** A resolution as the plain texts print it; the number is one that the Council has not used. */
export const plain = (body: string, { number = '9001', day = '3 March 2031' } = {}): Buffer =>
  Buffer.from(
    `United Nations\nSecurity Council\n\nS/RES/${number} (2031)\n\nResolution ${number} (2031)\nAdopted by the Security Council at its 12,001st meeting, on ${day}\nThe Security Council,\n${body}\n`,
  );

/** The same in AKN4UN: preamble and body as elements. */
export const akn = (
  preamble: string,
  body: string,
  {
    number = '9001',
    day = '2031-03-03',
    after = '',
    title = 'Adopted by the Security Council at its 12001st meeting, on 3 March 2031',
  } = {},
): Buffer =>
  Buffer.from(`<?xml version="1.0" encoding="utf-8"?><akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement><meta><identification source="#un"><FRBRWork><FRBRdate name="adoption" date="${day}"/></FRBRWork></identification>
<analysis source="#un"><parliamentary><voting><count refersTo="inFavour" value="13"><organization>Chad</organization></count><count refersTo="abstaining" value="2"/></voting></parliamentary></analysis></meta>
<preface><p><docNumber>S/RES/${number} (2031)</docNumber></p><p><docTitle>Resolution ${number} (2031) <inline>${title}</inline></docTitle></p></preface>
<preamble><formula name="enactingFormula"><p>The Security Council,</p></formula>${preamble}</preamble><mainBody>${body}</mainBody>${after}</statement></akomaNtoso>`);

export const container = (text: string): string => `<container name="c"><p>${text}</p></container>`;
export const paragraph = (num: string, text: string): string =>
  `<paragraph>${num === '' ? '' : `<num>${num}</num>`}<content><p>${text}</p></content></paragraph>`;
