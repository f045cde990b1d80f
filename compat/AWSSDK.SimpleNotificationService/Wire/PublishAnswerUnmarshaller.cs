using System.Net;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;
using Amazon.SimpleNotificationService.Model;

namespace Amazon.SimpleNotificationService.Wire;

/// <summary>Reads the answer to a message, or the error in its place.</summary>
internal sealed class PublishAnswerUnmarshaller : XmlResponseUnmarshaller
{
    public override AmazonWebServiceResponse Unmarshall(XmlUnmarshallerContext input)
    {
        var response = new PublishResponse { ResponseMetadata = new ResponseMetadata() };
        while (input.Read())
        {
            if (!input.IsStartElement)
            {
                continue;
            }

            if (input.TestExpression("PublishResult/MessageId"))
            {
                response.MessageId = input.ReadText();
            }
            else if (input.TestExpression("PublishResult/SequenceNumber"))
            {
                response.SequenceNumber = input.ReadText();
            }
            else if (input.TestExpression("ResponseMetadata/RequestId"))
            {
                response.ResponseMetadata.RequestId = input.ReadText();
            }
        }

        return response;
    }

    public override AmazonServiceException UnmarshallException(
        XmlUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode)
    {
        var error = XmlErrorResponseUnmarshaller.GetInstance().Unmarshall(input);
        error.InnerException = innerException;
        error.StatusCode = statusCode;
        return SnsErrors.Create(error);
    }
}
