import { auditServer } from 'graphql-http';
import { verdict, type Part } from '../part.ts';
import { withServer } from '../server/with-server.ts';
import { reviewed } from './reviewed.ts';

/** The checks that the authors of GraphQL over HTTP wrote for any server. */
export const audit: Part = {
  name: 'audit',
  run: () =>
    withServer(async ({ url }) => {
      const results = await auditServer({ url });
      const said = results.filter((result) => result.status !== 'ok');
      const count = (status: string): number => results.filter((result) => result.status === status).length;
      const failures = [
        ...said
          .filter(({ id, status }) => status === 'error' || !(id in reviewed))
          .map(({ id, name, status, reason }) => `${status} ${id} ${name}: ${reason}`),
        ...Object.keys(reviewed)
          .filter((id) => !said.some((result) => result.id === id))
          .map((id) => `${id} is reviewed, but the audit no longer says it`),
      ];
      const figure = `${results.length} checks: ${count('ok')} ok, ${count('error')} errors; ${count('warn')} warnings and ${count('notice')} notices, all explained`;
      return [
        verdict(
          'It speaks GraphQL over HTTP',
          'audit of graphql-http',
          failures.length === 0 ? figure : figure.replace(', all explained', ''),
          failures,
        ),
      ];
    }),
};
