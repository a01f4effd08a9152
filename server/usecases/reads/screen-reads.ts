import type { AuditReads } from './audit-reads.js';
import type { CalendarReads } from './calendar-reads.js';
import type { ColumnReads } from './column-reads.js';
import type { ContractReads } from './contract-reads.js';
import type { DeclarationReads } from './declaration-reads.js';
import type { DocumentReads } from './document-reads.js';
import type { FilterReads } from './filter-reads.js';
import type { FindingReads } from './finding-reads.js';
import type { ImportReads } from './import-reads.js';
import type { InterruptionReads } from './interruption-reads.js';
import type { InvoiceReads } from './invoice-reads.js';
import type { RuleFaultReads } from './rule-fault-reads.js';
import type { SingleClickReads } from './single-click-reads.js';
import type { TodayReads } from './today-reads.js';

/** Everything that screens read. Each read is one transaction of the organisation. */
export interface ScreenReads
  extends
    AuditReads,
    CalendarReads,
    ColumnReads,
    ContractReads,
    DeclarationReads,
    DocumentReads,
    FilterReads,
    FindingReads,
    ImportReads,
    InterruptionReads,
    InvoiceReads,
    RuleFaultReads,
    SingleClickReads,
    TodayReads {}
