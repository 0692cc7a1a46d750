const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/**
 * Words without a meaning of their own in an English text, neither indexed nor looked for. Words that change a number
 * or an order (more, fewer, without, before) are not among them.
 */
export const functionWords = list(`
  a an the and or but nor if then than as at by for from in into of off on onto out over to up with within about above also although among an any are be been because being below between both
  can cannot could did do does doing don doesn didn isn aren wasn weren down during each either ever every further had has have having he her here hers him his how however i is it its itself
  just may me might must my neither no not now other others our ours per shall she should since so some such that their theirs them themselves there therefore these they this those though
  through thus too under until upon us versus very via vs was we were what whatever when where whether which while who whom whose why will would yet you your
`);

/**
 * Words that ask, that say where an answer is to be looked for, or that fit every subject: in a phrase that has others
 * no text has to have them. They still put the texts higher that do.
 */
export const questionWords = list(`
  study studies research researcher researchers scholar scholars scholarship literature author authors paper papers article articles evidence proof show shows showing shown find finds finding
  findings found suggest suggests argue argues claim claims say says said tell know known think believe true really actually matter matters exist exists case cases example examples kind kinds
  type types way ways role question questions mean explain please regarding concerning according list give gives many anything something consequence consequences implication implications
  reason reasons cause causes factor factors aspect aspects overview history debate debates issue issues topic trend trends worldwide global globally world today currently current recent
  recently general generally overall compared comparison relationship link between versus made make makes happen happened happens
  conclude concludes concluded reveal reveals revealed indicate indicates demonstrate demonstrates describe describes confirm confirms look need want
`);
