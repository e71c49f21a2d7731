import { Body, HttpCode, Param, Query, RequestMapping, RequestMethod, SerializeOptions, SetMetadata, applyDecorators } from '@nestjs/common';
import type { Route } from '@hocso/contracts/route';
import type { z } from 'zod';

/** Metadata key under which a handler carries the contract it implements. */
export const routeMetadata = 'hocso:route';

const methods = { GET: RequestMethod.GET, POST: RequestMethod.POST, PUT: RequestMethod.PUT, PATCH: RequestMethod.PATCH, DELETE: RequestMethod.DELETE } as const;

/** Makes a controller method the implementation of `route`: address, status, permission and the shape of its reply. */
export const Implement = (route: Route): MethodDecorator => applyDecorators(
  RequestMapping({ method: methods[route.method], path: route.path }),
  HttpCode(route.status),
  SetMetadata(routeMetadata, route),
  ...(typeof route.reply === 'object' && 'parse' in route.reply ? [SerializeOptions({ schema: route.reply as z.ZodType })] : []),
);

const schemaOf = (schema: z.ZodType | undefined, part: string): { schema: z.ZodType } => {
  if (!schema) throw new Error(`the contract has no ${part}`);
  return { schema };
};
/** The validated body of a request to `route`. */
export const BodyOfRoute = (route: Route): ParameterDecorator => Body(schemaOf(route.body, 'body'));
/** The validated query of a request to `route`. */
export const QueryOfRoute = (route: Route): ParameterDecorator => Query(schemaOf(route.query, 'query'));
/** The validated address parameters of a request to `route`. */
export const ParamsOfRoute = (route: Route): ParameterDecorator => Param(schemaOf(route.params, 'params'));
