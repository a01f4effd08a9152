import { z } from 'zod';
import { referenceKey } from '../../domain/names.js';
import { signDeclaration } from '../../usecases/declarations/sign-declaration.js';
import { subjectToSign } from '../../usecases/declarations/subject-to-sign.js';
import { notFound } from '../../usecases/refusal.js';
import { present } from '../given.js';
import { spoolTexts } from '../imports/spool-texts.js';
import { once, raw, read, reply, viewerOf, write, type Operation } from '../operation.js';
import { Id, pageAsked } from '../shapes.js';
import {
  BuyerDeclarationDetail,
  BuyerDeclarationPage,
  ContractorDeclarationDetail,
  ContractorDeclarationPage,
  DataDeclarationDetail,
  DataDeclarationPage,
  DeclarationDetail,
  DeclarationForm,
  DeclarationPage,
  DeclarationQuery,
  DeclarationRequest,
  DeclarationSigned,
  DeclarationTargets,
  DraftRequest,
  DraftSaved,
} from './schema.js';

const ByTarget = z.object({ target: z.string().regex(/^(deliverable|line):[1-9]\d{0,18}$/) });
const signed = { status: 202, schema: DeclarationSigned };

/** AI-use declarations: what was signed, and what may be. */
export const declarationOperations: readonly Operation[] = [
  read({
    id: 'listDeclarations',
    path: '/declarations',
    tag: 'declarations',
    summary: 'Declarations, the latest signed first',
    query: DeclarationQuery,
    answer: DeclarationPage,
    contractor: ContractorDeclarationPage,
    buyer: BuyerDeclarationPage,
    data: DataDeclarationPage,
    handle: ({ viewer, query }, { reads }) => {
      const { state, use, data, account, hosting } = query;
      const filter = present({ aiUse: use, dataClass: data, account, hosting });
      const inForce = state === 'in-force';
      return reads.declarations(viewer.orgId, viewer.sight, { ...filter, inForce }, pageAsked(query));
    },
  }),
  read({
    id: 'readDeclaration',
    path: '/declarations/{ref}',
    tag: 'declarations',
    summary: 'One declaration with its versions',
    params: z.object({ ref: z.string().max(200) }),
    query: z.object({ contract: Id.optional() }),
    answer: DeclarationDetail,
    contractor: ContractorDeclarationDetail,
    buyer: BuyerDeclarationDetail,
    data: DataDeclarationDetail,
    handle: ({ viewer, params, query }, { reads }) =>
      reads.declaration(viewer.orgId, viewer.sight, params.ref, query.contract),
  }),
  read({
    id: 'listDeclarationTargets',
    path: '/declaration-targets',
    tag: 'declarations',
    summary: 'What a contractor may declare, those due first',
    answer: DeclarationTargets,
    async handle({ viewer }, { reads, today }) {
      return { items: await reads.declarationTargets(viewer.orgId, viewer.sight, today()) };
    },
  }),
  read({
    id: 'readDeclarationTarget',
    path: '/declaration-targets/{target}',
    tag: 'declarations',
    summary: 'One of them, with what was entered so far',
    params: ByTarget,
    answer: DeclarationForm,
    async handle({ viewer, params }, { reads, today, unit }) {
      const target = await reads.declarationTarget(viewer.orgId, viewer.sight, today(), params.target);
      if (target === null) return null;
      const corrected = subjectToSign(target).corrects;
      const corrects = corrected === null ? null : target.last;
      const habits = await reads.lastDeclaredUse(viewer.orgId, viewer.sight, target.contract.id);
      const contractKey = referenceKey(target.contract.contractRef);
      const { draft, priceEffect } = await unit.within(viewer.orgId, async ({ declarations }) => ({
        draft: await declarations.draft(viewer.accountId, target.id),
        priceEffect: corrected === null ? null : await declarations.priceEffect(contractKey, corrected),
      }));
      const entered = { draft: draft?.answers ?? null, savedAt: draft?.savedAt ?? null };
      return { target, corrects, priceEffect, habits, ...entered };
    },
  }),
  write({
    id: 'saveDeclarationDraft',
    method: 'put',
    path: '/declaration-targets/{target}/draft',
    tag: 'declarations',
    summary: 'Keep what was entered so far',
    params: ByTarget,
    body: DraftRequest,
    answer: DraftSaved,
    async before({ viewer, params }, { reads, today }) {
      const target = await reads.declarationTarget(viewer.orgId, viewer.sight, today(), params.target);
      if (target === null) throw notFound();
    },
    async handle({ viewer, params, body }, { declarations }) {
      return {
        savedAt: (await declarations.keepDraft(viewer.accountId, params.target, body.answers)).savedAt,
      };
    },
  }),
  raw({
    id: 'signDeclaration',
    method: 'post',
    path: '/declarations',
    tag: 'declarations',
    summary: 'Sign a declaration',
    body: DeclarationRequest,
    answer: signed,
    async handle({ body }, call) {
      const { accountId, orgId, sight } = viewerOf(call);
      const { folder, reads, today, unit } = call.services;
      const { target: wanted, ...answers } = body;
      const target = await reads.declarationTarget(orgId, sight, today(), wanted);
      if (target === null) throw notFound();
      const spool = await spoolTexts(folder);
      try {
        const request = { accountId, target, answers, today: today(), writeText: spool.write };
        const kept = await unit.within(orgId, (stores) =>
          once(stores, call, 'signDeclaration', async () => ({
            status: signed.status,
            answer: await signDeclaration(stores, request),
          })),
        );
        reply(call, signed, 'signDeclaration', kept.answer);
      } finally {
        await spool.remove();
      }
    },
  }),
];
