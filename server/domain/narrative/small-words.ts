/** Words that join others and say nothing by themselves, folded, French then English. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  (
    'le la les un une des du de au aux et ou a en sur sous par pour avec sans dans chez vers entre ce cet cette ces son sa ses ' +
    'leur leurs mon ma mes notre nos votre vos qui que dont puis ainsi lors suite afin selon est sont ete il elle on nous vous ' +
    'd l s n c j qu se ne pas plus tout tous toute toutes autre autres y ' +
    'the an of to in on at by for with from into and or as is are was be this that these those its our your their some other ' +
    'others then not all any it we i'
  ).split(' '),
);
