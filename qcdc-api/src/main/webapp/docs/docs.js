SwaggerUIBundle({url: '/v1/openapi.yaml', dom_id: '#contract', deepLinking: true, persistAuthorization: false});
