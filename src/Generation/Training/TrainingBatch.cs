namespace Maquette.Generation.Training;

/// <summary>Pictures of objects with their captions.</summary>
/// <param name="Images">[objects, views, 3, size, size], 0…1, on their backgrounds</param>
/// <param name="Cameras">[objects, views, 16], what the model is told; null for single views without cameras</param>
/// <param name="Captions">one an object; empty where dropped</param>
/// <param name="Views">views of each object</param>
internal sealed record TrainingBatch(float[] Images, float[]? Cameras, string[] Captions, int Views);
