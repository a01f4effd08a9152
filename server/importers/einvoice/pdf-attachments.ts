import type { Problem } from '../../domain/problem.js';
import type { SourceRef } from '../../domain/source-ref.js';
import { HEAD_BYTES } from '../file-family.js';
import { RefusedFile, type CarriedFile } from '../importer.js';
import { LIMITS, MEGABYTE } from '../limits.js';
import { notAnInvoice } from './invoice-problems.js';
import { attachmentBytes } from './pdf-attachment-bytes.js';
import type { PdfAttachment } from './pdf-attachment-walk.js';
import {
  attachmentDamaged,
  attachmentFilter,
  attachmentTooLarge,
  tooManyAttachments,
} from './pdf-problems.js';
import { rootInHead } from './xml-importers.js';

/** Names that the standards give to the invoice inside a PDF, best first; compared without case. */
const EXPECTED = ['factur-x.xml', 'xrechnung.xml', 'zugferd-invoice.xml'];

/** The attachment bears a name that the standards give to the invoice. */
export function hasExpectedName({ name }: CarriedFile): boolean {
  return EXPECTED.includes(name.toLowerCase());
}

/** Inflates what is attached, within the limits; what cannot be read is a problem and the rest goes on. */
export function openAttachments(
  listed: readonly PdfAttachment[],
  at: SourceRef,
): { attachments: CarriedFile[]; problems: Problem[] } {
  const attachments: CarriedFile[] = [];
  const problems: Problem[] = [];
  const { files: most, megabytes, totalMegabytes } = LIMITS.attachments;
  let inflated = 0;
  for (const { name, mime, stream } of listed) {
    if (attachments.length >= most || inflated >= totalMegabytes * MEGABYTE) {
      problems.push(tooManyAttachments.make(at, { count: most, megabytes: totalMegabytes }));
      break;
    }
    const content = attachmentBytes(stream, megabytes * MEGABYTE);
    if (content.kind === 'bytes') {
      inflated += content.bytes.byteLength;
      attachments.push({ name, mime, bytes: content.bytes });
    } else if (content.kind === 'too-large') problems.push(attachmentTooLarge.make(at, { name, megabytes }));
    else if (content.kind === 'filter')
      problems.push(attachmentFilter.make(at, { name, filter: content.filter }));
    else problems.push(attachmentDamaged.make(at, { name }));
  }
  return { attachments, problems };
}

/**
 * The attachment whose root is an invoice, under whatever name; a standard name goes first when there are several.
 * Null when there is no invoice data.
 * @throws RefusedFile naming the format when only unread ones are inside
 */
export function chooseInvoice(
  attachments: readonly CarriedFile[],
  at: SourceRef,
): { chosen: CarriedFile; count: number } | null {
  const rooted = attachments.flatMap((attachment) => {
    const root = rootInHead(attachment.bytes.subarray(0, HEAD_BYTES));
    return root === null ? [] : [{ attachment, root }];
  });
  const invoices = rooted.filter(({ root }) => root.read).map(({ attachment }) => attachment);
  const rank = ({ name }: CarriedFile) => {
    const place = EXPECTED.indexOf(name.toLowerCase());
    return place === -1 ? EXPECTED.length : place;
  };
  const [chosen] = [...invoices].sort((a, b) => rank(a) - rank(b));
  if (chosen !== undefined) return { chosen, count: invoices.length };
  const unread = rooted.map(({ root }) => root).find((root) => !root.read);
  if (unread) throw new RefusedFile(notAnInvoice.make(at, { name: unread.name }));
  // A broken XML under the standard name is told apart by its own reader, with the place of the fault.
  const named = attachments.find(hasExpectedName);
  return named === undefined ? null : { chosen: named, count: 1 };
}
